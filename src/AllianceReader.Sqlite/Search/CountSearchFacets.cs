using AllianceReader.Articles;
using AllianceReader.Sqlite.Articles;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Search;

/// <summary>What was found, tallied by what it can be narrowed by.</summary>
internal static class CountSearchFacets
{
    public static Facet[] Essays(SqliteConnection db, Matches found) => Read(db, found,
        $"""
        with essay as materialized
        (
          select     a.id, a.slug, c.value as count, row_number() over (order by c.value desc, a.published desc, a.slug) as place
          from       json_each(@counts) c
          cross join article a indexed by article_as_found on a.id = cast(c.key as integer)
          order by   place
          limit      {FacetRow.Most}
        )
        select     essay.slug as value, coalesce(a.title, a.opening) as name, essay.count
        from       essay
        cross join article a on a.id = essay.id
        order by   essay.place
        """);

    public static Facet[] Authors(SqliteConnection db, Matches found) => Read(db, found,
        $"""
        select     y.slug as value, max(y.name) as name, sum(c.value) as count
        from       json_each(@counts) c
        cross join byline y on y.article = cast(c.key as integer)
        group by   y.slug
        order by   count desc, name
        limit      {FacetRow.Most}
        """);

    public static Facet[] Publications(SqliteConnection db, Matches found) => Read(db, found,
        $"""
        select     a.publication as value, a.publication as name, sum(c.value) as count
        from       json_each(@counts) c
        cross join article a indexed by article_as_found on a.id = cast(c.key as integer)
        where      a.publication is not null
        group by   a.publication
        order by   count desc, name
        limit      {FacetRow.Most}
        """);

    private static Facet[] Read(SqliteConnection db, Matches found, string sql)
    {
        var values = new DynamicParameters();
        values.Add("counts", Json.Of(found.PerArticle));
        return FacetRow.Read(db, values, sql);
    }
}
