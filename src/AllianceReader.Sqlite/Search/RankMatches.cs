using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Search;

/// <summary>
/// Puts a page of what was found in its order. bm25 walks along all places of every word it weighs, so that a word which stands in a great
/// many of them is left out: it weighs next to nothing. Where only such words were asked for, the newest essay comes first.
/// </summary>
internal static class RankMatches
{
    /// <returns>Rows of <c>search_entry</c>.</returns>
    public static long[] Page(SqliteConnection db, Matches matches, Effort? effort, EssayFacts facts, Stretch stretch) =>
        effort?.Weighed is not { } weighed ? ByDate(matches, facts, stretch)
        : matches.Found.Any(match => match.Score is null) ? ByWords(db, matches, weighed, stretch)
        : ByScore(matches, stretch);

    private static long[] ByScore(Matches matches, Stretch stretch) =>
        [.. matches.Found.OrderBy(match => match.Score).ThenBy(match => match.Entry).Skip(stretch.Offset).Take(stretch.Limit).Select(match => match.Entry)];

    private static long[] ByWords(SqliteConnection db, Matches matches, string expression, Stretch stretch) => [.. db.Query<long>(
        """
        select   rowid
        from     search_words
        where    search_words match @expression and rowid >= @first and +rowid in (select value from json_each(@entries))
        order by bm25(search_words), rowid
        limit    @Limit offset @Offset
        """, new { expression, first = matches.Found.Min(match => match.Entry), entries = Entries(matches), stretch.Limit, stretch.Offset })];

    private static long[] ByDate(Matches matches, EssayFacts facts, Stretch stretch) =>
        [.. matches.Found.OrderBy(match => match.Article, facts).ThenBy(match => match.Entry).Skip(stretch.Offset).Take(stretch.Limit).Select(match => match.Entry)];

    private static string Entries(Matches matches) => Json.Of(matches.Found.Select(match => match.Entry));
}
