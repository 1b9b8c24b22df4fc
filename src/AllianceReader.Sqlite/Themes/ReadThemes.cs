using AllianceReader.Sqlite.Storage;
using AllianceReader.Themes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Themes;

/// <summary>The codebook with what is counted.</summary>
internal static class ReadThemes
{
    /// <param name="memos">What readers came to think may be long, and no list shows it.</param>
    public static IReadOnlyList<Theme> All(SqliteConnection db, bool memos = false) => InTreeOrder(Rows(db, memos, slug: null));

    public static Theme? Find(SqliteConnection db, string slug) => Rows(db, memos: true, slug).SingleOrDefault()?.ToTheme();

    /// <summary>How many annotations carry this theme and another, by the other's slug.</summary>
    public static Dictionary<string, int> SharedWith(SqliteConnection db, string slug) => db.Query<(string Slug, int Count)>(
        """
        select   o.slug, count(*)
        from     theme t
        join     tagging g on g.theme = t.id
        join     tagging beside on beside.annotation = g.annotation and beside.theme <> g.theme
        join     theme o on o.id = beside.theme
        where    t.slug = @slug and g.article not in (select id from article where deleted = 1)
        group by o.id
        """, new { slug }).ToDictionary(shared => shared.Slug, shared => shared.Count);

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

    private static List<ThemeRow> Rows(SqliteConnection db, bool memos, string? slug) => db.Query<ThemeRow>(
        $"""
        select    t.slug, t.version, t.name, t.definition, t.when_to_use, t.when_not_to_use, {(memos ? "t.memo" : "null as memo")},
                  t.color, t.line, t.shortcut, t.archived, p.slug as parent, t.position,
                  exists (select 1 from theme_above x join theme a on a.id = x.above where x.theme = t.id and a.archived = 1) as shelved,
                  c.annotations as annotation_count, c.articles as article_count,
                  c.all_annotations as annotation_count_with_below, c.all_articles as article_count_with_below
        from      theme t
        join      theme_count c on c.theme = t.id
        left join theme p on p.id = t.parent
        where     t.deleted = 0{(slug is null ? "" : " and t.slug = @slug")}
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
