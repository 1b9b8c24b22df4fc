using AllianceReader.Sqlite.Storage;
using AllianceReader.Themes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Themes;

/// <summary>The codebook with what is counted.</summary>
internal static class ReadThemes
{
    public static IReadOnlyList<Theme> All(SqliteConnection db) => InTreeOrder(Rows(db, slug: null));

    public static Theme? Find(SqliteConnection db, string slug) => Rows(db, slug).SingleOrDefault()?.ToTheme();

    /// <exception cref="RefusedException">One of them is not in the codebook.</exception>
    public static void RequireKnown(SqliteConnection db, IReadOnlyList<string> slugs)
    {
        var unknown = db.ExecuteScalar<string?>(
            """
            select value
            from   json_each(@slugs)
            where  value not in (select slug from theme where deleted = 0)
            limit  1
            """, new { slugs = Json.Of(slugs) });
        if (unknown is not null)
        {
            throw new RefusedException("themes", $"There is no theme '{unknown}'.");
        }
    }

    // Deleted essays are few, and their list is an index of its own; passages may be half a million, and are counted along one index.
    private static List<ThemeRow> Rows(SqliteConnection db, string? slug) => db.Query<ThemeRow>(
        """
        with use as
        (
          select   theme, count(*) as annotations, count(distinct article) as articles
          from     tagging
          where    article not in (select id from article where deleted = 1)
             and   (@slug is null or theme = (select id from theme where slug = @slug))
          group by theme
        )
        select    t.slug, t.version, t.name, t.definition, t.color, p.slug as parent, t.position,
                  coalesce(u.annotations, 0) as annotation_count, coalesce(u.articles, 0) as article_count
        from      theme t
        left join theme p on p.id = t.parent
        left join use u on u.theme = t.id
        where     t.deleted = 0 and (@slug is null or t.slug = @slug)
        order by  t.position, t.id
        """, new { slug }).AsList();

    private static List<Theme> InTreeOrder(List<ThemeRow> rows)
    {
        var children = rows.ToLookup(row => row.Parent);
        List<Theme> ordered = [];
        AddBelow(null);
        return ordered;

        void AddBelow(string? parent)
        {
            foreach (var row in children[parent])
            {
                ordered.Add(row.ToTheme());
                AddBelow(row.Slug);
            }
        }
    }
}
