using AllianceReader.Collections;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Collections;

/// <summary>Collections as they stand, with what is counted in them.</summary>
internal static class ReadCollections
{
    public static List<Collection> All(SqliteConnection db) => Read(db, "true", new { });

    public static Collection? Find(SqliteConnection db, string slug) => Read(db, "c.slug = @slug", new { slug }).SingleOrDefault();

    /// <summary>Those that an essay is in.</summary>
    public static List<Collection> Holding(SqliteConnection db, string article) => Read(
        db, "c.id in (select collection from collected where article = (select id from article where slug = @article))", new { article });

    private static List<Collection> Read(SqliteConnection db, string which, object values) => db.Query<CollectionRow>(
        $"""
        select    c.slug, c.version, c.name, c.description, c.created,
                  count(a.id) as article_count, coalesce(sum(a.annotation_count), 0) as annotation_count
        from      collection c
        left join collected d on d.collection = c.id
        left join article a on a.id = d.article and a.deleted = 0
        where     c.deleted = 0 and {which}
        group by  c.id
        order by  c.name_key
        """, values).Select(row => row.ToCollection()).ToList();
}
