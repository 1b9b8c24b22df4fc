using AllianceReader.Articles;
using AllianceReader.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>What the catalogue can be narrowed by, each field counted without its own condition.</summary>
internal static class CountFacets
{
    public static ArticleFacets Over(SqliteConnection db, ArticleQuery query) => new(
        Themes(db, ListArticles.Conditions(query with { Themes = [] })),
        Authors(db, ListArticles.Conditions(query with { Authors = [] })),
        Publications(db, ListArticles.Conditions(query with { Publications = [] })),
        Years(db, ListArticles.Conditions(query with { Years = [] })));

    private static Facet[] Themes(SqliteConnection db, Where where) => FacetRow.Read(db, where.Values,
        $"""
        select   t.slug as value, t.name, count(distinct g.article) as count, t.look
        from     article a
        join     tagging g on g.article = a.id
        join     theme t on t.id = g.theme
        where    {where}
        group by t.id
        order by count desc, t.position, t.id
        limit    {FacetRow.Most}
        """);

    private static Facet[] Authors(SqliteConnection db, Where where) => FacetRow.Read(db, where.Values,
        $"""
        select   y.slug as value, max(y.name) as name, count(distinct a.id) as count
        from     article a
        join     byline y on y.article = a.id
        where    {where}
        group by y.slug
        order by count desc, name
        limit    {FacetRow.Most}
        """);

    private static Facet[] Publications(SqliteConnection db, Where where) => FacetRow.Read(db, where.Values,
        $"""
        select   a.publication as value, a.publication as name, count(*) as count
        from     article a
        where    {where} and a.publication is not null
        group by a.publication
        order by count desc, name
        limit    {FacetRow.Most}
        """);

    private static Facet[] Years(SqliteConnection db, Where where) => FacetRow.Read(db, where.Values,
        $"""
        select   cast(a.year as text) as value, iif(a.year = 0, 'undated', cast(a.year as text)) as name, count(*) as count
        from     article a
        where    {where}
        group by a.year
        order by a.year desc
        limit    {FacetRow.Most}
        """);
}
