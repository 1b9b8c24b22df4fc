using AllianceReader.Articles;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>What the catalogue can be narrowed by, counted over the essays that the query finds.</summary>
internal static class CountFacets
{
    /// <summary>Values of one facet: more than a page offers, and it bounds the answer in a library of a hundred thousand authors.</summary>
    private const int Most = 1000;

    public static ArticleFacets Over(SqliteConnection db, ArticleQuery query)
    {
        var where = ListArticles.Conditions(query);
        return new(Themes(db, where), Authors(db, where), Publications(db, where), Years(db, where));
    }

    private static Facet[] Themes(SqliteConnection db, Where where) => Read(db, where,
        $"""
        select   t.slug as value, t.name, count(distinct g.article) as count, t.color
        from     article a
        join     tagging g on g.article = a.id
        join     theme t on t.id = g.theme
        where    {where}
        group by t.id
        order by count desc, t.position, t.id
        limit    {Most}
        """);

    private static Facet[] Authors(SqliteConnection db, Where where) => Read(db, where,
        $"""
        select   y.slug as value, max(y.name) as name, count(distinct a.id) as count
        from     article a
        join     byline y on y.article = a.id
        where    {where}
        group by y.slug
        order by count desc, name
        limit    {Most}
        """);

    private static Facet[] Publications(SqliteConnection db, Where where) => Read(db, where,
        $"""
        select   a.publication as value, a.publication as name, count(*) as count
        from     article a
        where    {where} and a.publication is not null
        group by a.publication
        order by count desc, name
        limit    {Most}
        """);

    private static Facet[] Years(SqliteConnection db, Where where) => Read(db, where,
        $"""
        select   cast(a.year as text) as value, iif(a.year = 0, 'undated', cast(a.year as text)) as name, count(*) as count
        from     article a
        where    {where}
        group by a.year
        order by a.year desc
        limit    {Most}
        """);

    private static Facet[] Read(SqliteConnection db, Where where, string sql) =>
        [.. db.Query<FacetRow>(sql, where.Values).Select(row => new Facet(row.Value, row.Name, row.Count, row.Color))];

    private sealed record FacetRow
    {
        public string Value { get; init; } = "";

        public string Name { get; init; } = "";

        public int Count { get; init; }

        public string? Color { get; init; }
    }
}
