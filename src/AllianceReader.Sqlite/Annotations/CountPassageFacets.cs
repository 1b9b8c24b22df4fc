using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Sqlite.Articles;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Annotations;

/// <summary>What a list of passages can be narrowed by, each field counted without its own condition.</summary>
internal static class CountPassageFacets
{
    public static AnnotationFacets Over(SqliteConnection db, AnnotationQuery query)
    {
        var (noted, unnoted) = Notes(db, PassageConditions.Of(query with { Noted = null }));
        return new(
            Articles(db, PassageConditions.Of(query with { Articles = [] })),
            Authors(db, PassageConditions.Of(query with { Authors = [] })),
            ThemesBeside(db, PassageConditions.Of(query with { Beside = [] }), query.Themes),
            noted, unnoted);
    }

    private static Facet[] Articles(SqliteConnection db, Where where) => FacetRow.Read(db, where.Values,
        $"""
        select   a.slug as value, coalesce(a.title, a.opening) as name, count(*) as count
        from     article a
        join     annotation n on n.article = a.id
        where    {where}
        group by a.id
        order by a.published desc, a.slug
        limit    {FacetRow.Most}
        """);

    private static Facet[] Authors(SqliteConnection db, Where where) => FacetRow.Read(db, where.Values,
        $"""
        select   y.slug as value, max(y.name) as name, count(*) as count
        from     article a
        join     annotation n on n.article = a.id
        join     byline y on y.article = a.id
        where    {where}
        group by y.slug
        order by count desc, name
        limit    {FacetRow.Most}
        """);

    private static Facet[] ThemesBeside(SqliteConnection db, Where where, IReadOnlyList<string> shown)
    {
        where.Add("h.slug not in (select value from json_each(@shown))", "shown", Json.Of(shown));
        return FacetRow.Read(db, where.Values,
            $"""
            select   h.slug as value, h.name, count(*) as count, h.look
            from     article a
            join     annotation n on n.article = a.id
            join     tagging c on c.annotation = n.number
            join     theme h on h.id = c.theme
            where    {where}
            group by h.id
            order by count desc, h.position, h.id
            limit    {FacetRow.Most}
            """);
    }

    private static (int Noted, int Unnoted) Notes(SqliteConnection db, Where where) => db.QuerySingle<(int, int)>(
        $"""
        select coalesce(sum(n.note <> ''), 0), coalesce(sum(n.note = ''), 0)
        from   article a
        join   annotation n on n.article = a.id
        where  {where}
        """, where.Values);
}
