using AllianceReader.Search;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Search;

/// <summary>
/// Puts a page of what was found in its order. bm25 walks along all places of every word it weighs, so that a word which stands in a great
/// many of them is left out: it weighs next to nothing. Where only such words were asked for, the newest essay comes first.
/// </summary>
internal sealed class RankMatches
{
    /// <summary>Entries of the index. To walk along so many places takes 4 ms.</summary>
    private const int MostWeighed = 50_000;

    private readonly SqliteConnection db;

    // The words that are weighed; null where none are.
    private readonly string? weighed;

    public RankMatches(SqliteConnection db, WordCounts counts, SearchQuestion question)
    {
        this.db = db;
        weighed = MatchExpression.Of(new SearchQuestion { Wanted = [.. question.Wanted.Where(any => !any.Any(IsCommon))] });

        bool IsCommon(SearchTerm term) => counts.Of(db, MatchExpression.Of(term), MostWeighed) is null;
    }

    public bool IsRanked => weighed is not null;

    /// <returns>Rows of <c>search_entry</c>.</returns>
    public long[] Page(Matches found, Stretch stretch) => weighed is null ? ByDate(found, stretch) : ByWords(found, weighed, stretch);

    private long[] ByWords(Matches found, string expression, Stretch stretch) => found.Count == 0 ? [] : [.. db.Query<long>(
        """
        select   rowid
        from     search_words
        where    search_words match @expression and rowid >= @first and +rowid in (select value from json_each(@entries))
        order by bm25(search_words), rowid
        limit    @Limit offset @Offset
        """, new { expression, first = found.Entries.Min(), entries = Json.Of(found.Entries), stretch.Limit, stretch.Offset })];

    private long[] ByDate(Matches found, Stretch stretch) => [.. db.Query<long>(
        """
        select     e.id
        from       json_each(@entries) wanted
        cross join search_entry e on e.id = wanted.value
        cross join article a on a.id = e.article
        order by   a.published desc, a.slug, e.id
        limit      @Limit offset @Offset
        """, new { entries = Json.Of(found.Entries), stretch.Limit, stretch.Offset })];
}
