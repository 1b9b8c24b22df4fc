using AllianceReader.Articles;
using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>One field of an essay's facts, without all the others: what a change of ten thousand essays touches.</summary>
internal sealed class TrackedFact : ITrackedTogether
{
    private readonly (string Column, string Name)[] columns;

    private TrackedFact(FactField field, params (string Column, string Name)[] more)
    {
        Field = field;
        Noun = field.ToString().ToLowerInvariant();
        columns = [(Noun, "value"), .. more];
    }

    public static IReadOnlyList<TrackedFact> Kinds { get; } =
    [
        new(FactField.Publication),
        new(FactField.Published, ("published_first", "first"), ("published_last", "last")),
        new(FactField.Language),
        new(FactField.Licence),
    ];

    public FactField Field { get; }

    public string Noun { get; }

    private string Fields => $"('{Noun}')";

    public IReadOnlyDictionary<string, string?> Images(SqliteConnection db, IReadOnlyCollection<string> keys) => db.Query<(string Slug, string Image)>(
        $"""
        select     a.slug, json_object({string.Join(", ", columns.Select(column => $"'{column.Name}', a.{column.Column}"))}, 'facts', {FactRows.Image(Fields)})
        from       json_each(@keys) k
        cross join article a on a.slug = k.value
        """, new { keys = Json.Of(keys) }).ToDictionary(row => row.Slug, row => (string?)row.Image);

    public void Put(SqliteConnection db, IReadOnlyCollection<PutImage> images)
    {
        var ids = FactRows.Ids(db, images);
        if (Field == FactField.Publication)
        {
            ArticleHeads.Keep(db, ids, () => Put(db, PutImage.Json(images), ids));
        }
        else
        {
            Put(db, PutImage.Json(images), ids);
        }
        ToReviewColumn.Keep(db, ids);
    }

    private void Put(SqliteConnection db, string images, string ids)
    {
        FactRows.Replace(db, Fields, images, ids);
        db.Execute(
            $"""
            update article
            set    {string.Join(", ", columns.Select(column => $"{column.Column} = i.{column.Name}"))}, version = version + 1
            from   (select value ->> 'key' as slug, {string.Join(", ", columns.Select(column => $"value -> 'image' ->> '{column.Name}' as {column.Name}"))}
                    from json_each(@images)) i
            where  article.slug = i.slug
            """, new { images });
    }
}
