using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Sqlite.Articles;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Annotations;

/// <summary>
/// The passages of a whole library by the counts that are kept in <c>essay_count</c> and <c>theme_count</c>: to count two million takes
/// a second, and that is what a list without any filter would begin with.
/// </summary>
internal static class KeptPassageCounts
{
    /// <summary>Nothing is asked but whether essays are archived and passages have notes.</summary>
    public static bool Answer(Asked asked) => !asked.ReadsPassages && !asked.ReadsTaggings && asked.Query is
    {
        Authors: [], Articles: [], Publications: [], Years: [], Collections: [], From: null, To: null,
    };

    public static int Total(SqliteConnection db, AnnotationQuery query) => db.ExecuteScalar<int>(
        $"select coalesce(sum({Count(query)}), 0) from essay_count where field = 'all'");

    public static Facet[] Of(SqliteConnection db, AnnotationQuery query, string field) => FacetRow.Read(db, new(), field switch
    {
        "article" => Essays(query),
        "author" => Authors(Count(query)),
        "publication" => $"select value, value as name, {Count(query)} as count {Some("publication", query)} order by count desc, name limit {FacetRow.Most}",
        "year" => $"select value, iif(value = '0', 'undated', value) as name, {Count(query)} as count {Some("year", query)} order by cast(value as integer) desc limit {FacetRow.Most}",
        "collection" => Collections(query),
        "noted" => Both("noted", Count(query with { Noted = true }), "unnoted", Count(query with { Noted = false })),
        "archived" => Both("archived", Count(query with { Archived = ArchivedEssays.Only }), "unarchived", Count(query with { Archived = ArchivedEssays.LeftOut })),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    });

    /// <returns>Null where that has to be counted: how many of a theme's passages have a note is not kept.</returns>
    public static Facet[]? Themes(SqliteConnection db, AnnotationQuery query) => query.Noted is not null ? null : FacetRow.Read(db, new(),
        $"""
        with archived as
        (
          select   g.theme, count(*) as count
          from     article a
          cross join tagging g on g.article = a.id
          where    a.hidden = 1 and a.deleted = 0
          group by g.theme
        )
        select   h.slug as value, h.name, {OfTheme(query.Archived)} as count, h.look
        from     theme_count c
        join     theme h on h.id = c.theme
        where    {OfTheme(query.Archived)} > 0
        order by count desc, h.position, h.id
        limit    {FacetRow.Most}
        """);

    /// <summary>Of an essay's row.</summary>
    public static string InEssay(AnnotationQuery query) => query.Noted switch
    {
        true => "a.note_count",
        false => "(a.annotation_count - a.note_count)",
        null => "a.annotation_count",
    };

    // The latest essays with passages, along the index that has them in this order.
    private static string Essays(AnnotationQuery query) =>
        $"""
        select   a.slug as value, coalesce(a.title, a.opening) as name, {InEssay(query)} as count
        from     article a
        where    {PassageConditions.OnEssays(query)} and {InEssay(query)} > 0
        order by {PassageOrders.Of(new(), "a")}
        limit    {FacetRow.Most}
        """;

    // A name as it stands in an essay that has passages: one step down byline_by_name, as a rule.
    private static string Authors(string count) =>
        $"""
        select   k.value, k.count,
                 (
                   select   y.name
                   from     byline y
                   cross join article a on a.id = y.article
                   where    y.slug = k.value and a.deleted = 0 and a.annotation_count > 0
                   order by y.name desc
                   limit    1
                 ) as name
        from     (select value, {count} as count from essay_count where field = 'author' and {count} > 0 order by {count} desc limit {FacetRow.Most}) k
        order by k.count desc, name
        """;

    private static string Collections(AnnotationQuery query) =>
        $"""
        select   c.slug as value, c.name, k.count
        from     (select cast(value as integer) as id, {Count(query)} as count {Some("collection", query)}) k
        join     collection c on c.id = k.id
        where    c.deleted = 0
        order by k.count desc, c.name_key
        limit    {FacetRow.Most}
        """;

    private static string Some(string field, AnnotationQuery query) => $"from essay_count where field = '{field}' and {Count(query)} > 0";

    private static string Both(string one, string count, string other, string otherCount) =>
        $"""
        select '{one}' as value, '{one}' as name, coalesce(sum({count}), 0) as count
        from   essay_count
        where  field = 'all'
        union all
        select '{other}', '{other}', coalesce(sum({otherCount}), 0)
        from   essay_count
        where  field = 'all'
        """;

    private static string Count(AnnotationQuery query) => query.Noted switch
    {
        true => KeptEssayCounts.Column("notes", query.Archived),
        false => $"({KeptEssayCounts.Column("annotations", query.Archived)} - {KeptEssayCounts.Column("notes", query.Archived)})",
        null => KeptEssayCounts.Column("annotations", query.Archived),
    };

    private static string OfTheme(ArchivedEssays archived)
    {
        const string ofArchived = "coalesce((select count from archived x where x.theme = c.theme), 0)";
        return archived switch
        {
            ArchivedEssays.Only => ofArchived,
            ArchivedEssays.LeftOut => $"c.annotations - {ofArchived}",
            _ => "c.annotations",
        };
    }
}
