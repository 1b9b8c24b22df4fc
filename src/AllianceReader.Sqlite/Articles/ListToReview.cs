using AllianceReader.Articles;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>Essays whose facts are to review, as <see cref="ToReview"/> has it.</summary>
internal static class ListToReview
{
    public static IReadOnlyDictionary<string, IReadOnlyList<FactToReview>> Of(SqliteConnection db, IReadOnlyCollection<string> slugs)
    {
        var essays = db.Query<(long Id, string Slug)>(
            """
            select id, slug
            from   article
            where  deleted = 0 and slug in (select value from json_each(@slugs))
            """, new { slugs = Json.Of(slugs) }).AsList();
        var facts = ReadArticles.Facts(db, [.. essays.Select(essay => essay.Id)]);
        return essays.Select(essay => (essay.Slug, Found: ToReview.Of([.. facts[essay.Id]])))
            .Where(essay => essay.Found.Count > 0)
            .ToDictionary(essay => essay.Slug, essay => essay.Found);
    }

    public static string? After(SqliteConnection db, string slug)
    {
        var here = db.ExecuteScalar<long>("select coalesce((select id from article where slug = @slug), 0)", new { slug });
        return First(db, here, long.MaxValue) ?? First(db, 0, here);
    }

    private static string? First(SqliteConnection db, long after, long before) => db.QueryFirstOrDefault<string>(
        """
        select   a.slug
        from     article a
        where    a.id > @after and a.id < @before and a.deleted = 0 and a.archived = 0 and a.to_review = 1
        order by a.id
        limit    1
        """, new { after, before });
}
