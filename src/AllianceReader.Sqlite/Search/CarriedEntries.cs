using AllianceReader.Search;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Themes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Search;

/// <summary>
/// The entries that a reader has worked on as the question wants: tagged with a theme, or noted. They are few beside the library, so that a
/// search begins with them.
/// </summary>
/// <param name="Met">The condition of the question that they meet.</param>
/// <param name="Entries">Rows of <c>search_entry</c>, ascending.</param>
/// <param name="IsCut">There are more: these are of the essays, or the notes, that came into the library last.</param>
internal sealed record CarriedEntries(SearchCondition Met, IReadOnlyList<long> Entries, bool IsCut)
{
    /// <summary>Passages, or notes; 5 µs each.</summary>
    private const int Most = 5000;

    // To read a tagging along its theme and to put it in order takes as long as to pass over so many along their essays.
    private const int PassedOver = 2;

    /// <returns>Null where nothing of that kind is asked for.</returns>
    public static CarriedEntries? Of(SqliteConnection db, SearchQuestion question) => question.Conditions
        .Where(condition => !condition.IsNot)
        .Select(condition => Source(db, condition))
        .OfType<Carried>()
        .OrderBy(source => source.Passages)
        .Select(source => Read(db, source))
        .FirstOrDefault();

    private static Carried? Source(SqliteConnection db, SearchCondition condition) => condition switch
    {
        { Field: SearchField.Theme } => Tagged(db, condition),
        { Field: SearchField.Has } => new(condition, CountNotes(db), lastNotes, BlocksAndNotes, default),
        { Field: SearchField.In, Value: "notes" } => new(condition, CountNotes(db), lastNotes, Notes, default),
        _ => null,
    };

    private static Carried Tagged(SqliteConnection db, SearchCondition condition)
    {
        var themes = db.Query<(long Id, int Passages)>(
            """
            select t.id, coalesce(c.annotations, 0)
            from   theme t
            left join theme_count c on c.theme = t.id
            where  t.deleted = 0 and instr(t.name_key, @key) > 0
            """, new { key = ThemeName.Key(condition.Value) }).AsList();
        var passages = themes.Sum(theme => (long)theme.Passages);
        return new(condition, passages, LastTagged(IsQuickerByTheme(db, passages) ? "tagging_by_theme" : "tagging_by_article"), BlocksAndNotes, Json.Of(themes.Select(theme => theme.Id)));
    }

    // Along essays, so many are read until there are enough as the themes' part of all is small.
    private static bool IsQuickerByTheme(SqliteConnection db, long passages) =>
        PassedOver * passages * passages < Most * db.ExecuteScalar<long>("select coalesce(max(number), 0) from annotation");

    private static long CountNotes(SqliteConnection db) => db.ExecuteScalar<long>(
        $"select count(*) from (select 1 from search_entry where annotation is not null limit {Most + 1})");

    private static CarriedEntries Read(SqliteConnection db, Carried source)
    {
        var rows = db.Query<(long Entry, long Passages)>(
            $"""
            with passage as materialized
            (
              {source.Last}
            )
            select id, (select count(*) from passage)
            from
            (
              {source.Entries}
            )
            order by id
            """, new { themes = source.Themes }).AsList();
        return new(source.Met, [.. rows.Select(row => row.Entry)], rows is [(_, > Most), ..]);
    }

    private static string LastTagged(string index) =>
        $"""
        select   annotation, article
        from     tagging indexed by {index}
        where    theme in (select value from json_each(@themes))
        order by article desc
        limit    {Most + 1}
        """;

    private static readonly string lastNotes =
        $"""
        select   annotation, article
        from     search_entry indexed by search_entry_by_annotation
        where    annotation is not null
        order by annotation desc
        limit    {Most + 1}
        """;

    private const string Notes =
        """
        select     e.id
        from       passage p
        cross join search_entry e on e.annotation = p.annotation
        """;

    private const string BlocksAndNotes =
        $"""
        select     e.id
        from       passage p
        cross join annotation m on m.number = p.annotation and m.deleted = 0 and m.status in ('in-place', 'changed')
        cross join search_entry e on e.article = m.article and e.part = 'block' and e.start < m.range_end and e.stop > m.range_start
        union
        {Notes}
        """;

    /// <param name="Passages">About how many.</param>
    /// <param name="Last">Those that came last, as SQL.</param>
    /// <param name="Entries">Where they stand, as SQL over <c>passage</c>.</param>
    private sealed record Carried(SearchCondition Met, long Passages, string Last, string Entries, string? Themes);
}
