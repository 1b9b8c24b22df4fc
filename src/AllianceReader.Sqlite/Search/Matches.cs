using AllianceReader.Search;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Search;

/// <summary>
/// The entries in which a question is met, of those that came into the library last. There are so many of them at most that they can be
/// counted, ranked and tallied by essay while a reader waits, however frequent the words: whoever finds more has to ask for more.
/// </summary>
internal sealed class Matches
{
    /// <summary>Gathered and ranked. Beyond the first hundred nobody reads on; each costs ten microseconds.</summary>
    public const int Most = 5000;

    // Essays that are looked into one by one, instead of along all places of a word: 50 µs each.
    private const int FewEssays = 1500;

    private readonly List<Match> found;

    private Matches(List<Match> found)
    {
        IsCut = found.Count > Most;
        this.found = IsCut ? [.. found.Take(Most)] : found;
        PerArticle = this.found.CountBy(match => match.Article).ToDictionary();
    }

    /// <summary>There are more than these.</summary>
    public bool IsCut { get; }

    public int Count => found.Count;

    /// <summary>Rows of <c>search_entry</c>.</summary>
    public IEnumerable<long> Entries => found.Select(match => match.Entry);

    /// <summary>How many in which row of <c>article</c>.</summary>
    public IReadOnlyDictionary<long, int> PerArticle { get; }

    public static Matches Of(SqliteConnection db, SearchQuery query)
    {
        var conditions = SearchConditions.Of(query);
        return new(MatchExpression.Of(query.Question) is not { } expression ? WithoutWords(db, conditions)
            : conditions.NarrowsEssays && HasFewEssays(db, conditions) ? InEssays(db, conditions, expression)
            : Anywhere(db, conditions, expression));
    }

    private static bool HasFewEssays(SqliteConnection db, SearchConditions conditions) => db.ExecuteScalar<int>(
        $"select count(*) from (select 1 from article a where {conditions.Essays} limit {FewEssays + 1})", conditions.Values) <= FewEssays;

    // Along the index of words, from its end, until there are enough.
    private static List<Match> Anywhere(SqliteConnection db, SearchConditions conditions, string expression) => db.Query<Match>(
        $"""
        select     e.id as entry, e.article
        from       search_words
        cross join search_entry e on e.id = search_words.rowid
        cross join article a on a.id = e.article
        left join  annotation n on n.number = e.annotation
        where      search_words match @expression and {conditions.Essays} and {conditions.Entries}
        order by   search_words.rowid desc
        limit      {Most + 1}
        """, With(conditions, expression)).AsList();

    // The blocks of an essay stand side by side in the index: one walk for each such run.
    private static List<Match> InEssays(SqliteConnection db, SearchConditions conditions, string expression) => db.Query<Match>(
        $"""
        with entry as materialized
        (
          select     e.id, e.id - row_number() over (order by e.id) as run
          from       article a
          cross join search_entry e on e.article = a.id
          where      {conditions.Essays}
        ),
        run as materialized
        (
          select   min(id) as first, max(id) as last
          from     entry
          group by run
          order by last desc
        )
        select     e.id as entry, e.article
        from       run
        cross join search_words
        cross join search_entry e on e.id = search_words.rowid
        left join  annotation n on n.number = e.annotation
        where      search_words match @expression and search_words.rowid between run.first and run.last and {conditions.Entries}
        limit      {Most + 1}
        """, With(conditions, expression)).AsList();

    private static List<Match> WithoutWords(SqliteConnection db, SearchConditions conditions) => conditions.IsOfEssaysAlone
        ? FirstBlocks(db, conditions)
        : EntriesOfEssays(db, conditions);

    // Conditions on essays alone: each essay is shown by its first block.
    private static List<Match> FirstBlocks(SqliteConnection db, SearchConditions conditions) => db.Query<Match>(
        $"""
        select     e.id as entry, e.article
        from       article a
        cross join search_entry e on e.article = a.id and e.part = 'block' and e.start = 0
        where      {conditions.Essays}
        order by   a.published desc, a.slug
        limit      {Most + 1}
        """, conditions.Values).AsList();

    private static List<Match> EntriesOfEssays(SqliteConnection db, SearchConditions conditions) => db.Query<Match>(
        $"""
        select     e.id as entry, e.article
        from       article a
        cross join search_entry e on e.article = a.id
        left join  annotation n on n.number = e.annotation
        where      {conditions.Essays} and {conditions.Entries}
        order by   a.published desc, a.slug, e.id
        limit      {Most + 1}
        """, conditions.Values).AsList();

    private static DynamicParameters With(SearchConditions conditions, string expression)
    {
        var values = conditions.Values;
        values.Add("expression", expression);
        return values;
    }

    private sealed record Match
    {
        public long Entry { get; init; }

        public long Article { get; init; }
    }
}
