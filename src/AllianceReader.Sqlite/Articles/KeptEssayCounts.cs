using AllianceReader.Articles;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>
/// The essays of the whole library by the counts that are kept in <c>essay_count</c>: the first page of a library asks for nothing else, and
/// after every change again.
/// </summary>
internal static class KeptEssayCounts
{
    /// <summary>Nothing is asked but whether essays are archived, to be reviewed and unread, and not the two latter at once.</summary>
    public static bool Answer(ArticleQuery query) => query is
    {
        Authors: [], Publications: [], Themes: [], Years: [], Languages: [], Collections: [], Slugs: [],
    } && (query.ToReview is null || query.Unread is null) && string.IsNullOrWhiteSpace(query.Text);

    public static int Total(SqliteConnection db, ArticleQuery query)
    {
        var all = Of(db, "all", query.Archived);
        return query switch
        {
            { ToReview: { } toReview } => Part(all, Of(db, "to-review", query.Archived), toReview),
            { Unread: { } unread } => Part(all, Of(db, "read", query.Archived), !unread),
            _ => all,
        };
    }

    /// <returns>As a statement of value, name, count and look, in order; null for a field that is counted elsewhere.</returns>
    public static string? Facets(ArticleQuery query, string field) => !Answer(query) || query.ToReview is not null || query.Unread is not null ? null : field switch
    {
        "author" =>
            $"""
            select   k.value, k.count, null as look,
                     (
                       select   y.name
                       from     byline y
                       cross join article a on a.id = y.article
                       where    y.slug = k.value and {Listed(query.Archived)}
                       order by y.name desc
                       limit    1
                     ) as name
            from     (select value, {Count(query.Archived)} as count {Some(field, query)} order by count desc limit {FacetRow.Most}) k
            order by k.count desc, name
            """,
        "publication" => $"select value, value as name, {Count(query.Archived)} as count, null as look {Some(field, query)} order by count desc, name",
        "year" => $"select value, iif(value = '0', 'undated', value) as name, {Count(query.Archived)} as count, null as look {Some(field, query)} order by count desc, cast(value as integer) desc",
        "language" => $"select value, iif(value = '', 'not known', value) as name, {Count(query.Archived)} as count, null as look {Some(field, query)} order by count desc, name",
        "collection" =>
            $"""
            select   c.slug as value, c.name, k.count, null as look
            from     (select cast(value as integer) as id, {Count(query.Archived)} as count {Some(field, query)}) k
            join     collection c on c.id = k.id
            where    c.deleted = 0
            order by k.count desc, c.name_key
            """,
        _ => null,
    };

    private static int Part(int all, int some, bool isAsked) => isAsked ? some : all - some;

    private static int Of(SqliteConnection db, string field, ArchivedEssays archived) => db.ExecuteScalar<int>(
        $"select coalesce(sum({Count(archived)}), 0) from essay_count where field = @field", new { field });

    private static string Some(string field, ArticleQuery query) => $"from essay_count where field = '{field}' and {Count(query.Archived)} > 0";

    private static string Listed(ArchivedEssays archived) => archived switch
    {
        ArchivedEssays.Only => "a.deleted = 0 and a.archived = 1",
        ArchivedEssays.LeftOut => "a.deleted = 0 and a.archived = 0",
        _ => "a.deleted = 0",
    };

    private static string Count(ArchivedEssays archived) => Column("essays", archived);

    /// <param name="counted">A column of <c>essay_count</c>: <c>essays</c>, <c>annotations</c> or <c>notes</c>.</param>
    public static string Column(string counted, ArchivedEssays archived) => archived switch
    {
        ArchivedEssays.Only => $"archived_{counted}",
        ArchivedEssays.LeftOut => $"({counted} - archived_{counted})",
        _ => counted,
    };
}
