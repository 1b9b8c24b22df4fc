using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>Facts of some fields, of many essays at once.</summary>
internal static class FactRows
{
    /// <summary>An expression on <c>article a</c>: those of the fields, in their order.</summary>
    /// <param name="fields">An SQL list.</param>
    public static string Image(string fields) =>
        $"""
        json((
          select json_group_array(json_object('field', field, 'value', value, 'basis', basis, 'line', line, 'reason', reason))
          from   (select * from fact where article = a.id and field in {fields} order by position)))
        """;

    /// <summary>After all others of the essay: among those of one field the order stays, and that is all that counts.</summary>
    /// <param name="images">As <see cref="PutImage.Json"/>; of each the <c>facts</c>.</param>
    public static void Replace(SqliteConnection db, string fields, string images, string ids) => db.Execute(
        $"""
        delete from fact
        where  field in {fields} and article in (select value from json_each(@ids));

        insert into fact (article, position, field, value, basis, line, reason)
        select     a.id, coalesce((select max(position) from fact where article = a.id), -1) + 1 + f.key,
                   f.value ->> 'field', f.value ->> 'value', f.value ->> 'basis', f.value ->> 'line', f.value ->> 'reason'
        from       json_each(@images) i
        cross join article a on a.slug = i.value ->> 'key'
        cross join json_each(i.value -> 'image' -> 'facts') f
        """, new { images, ids });

    /// <summary>A JSON array of the rows of <c>article</c> that the images are of.</summary>
    public static string Ids(SqliteConnection db, IEnumerable<PutImage> images) => Json.Of(db.Query<long>(
        "select a.id from json_each(@slugs) s cross join article a on a.slug = s.value", new { slugs = Json.Of(images.Select(one => one.Key)) }));
}
