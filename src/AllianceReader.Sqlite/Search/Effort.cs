using AllianceReader.Search;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Search;

/// <summary>
/// What it takes to look a question up, estimated before it is done, so that no question takes a reader longer than another: how far back
/// in a large library its words are walked along, and which of them are weighed.
/// </summary>
internal sealed class Effort
{
    /// <summary>Places of words that are walked along; so many take 60 ms.</summary>
    private const long MostWalked = 1_000_000;

    /// <summary>In more entries than this a word weighs next to nothing, and to weigh it takes longer than 5 ms.</summary>
    private const int MostWeighed = 50_000;

    // Places of a beginning that FTS5 gathers ahead, in 25 ms.
    private const int MostGathered = 80_000;

    // FTS5 jumps along the frequent word to where the rare one stands: a jump takes as long as so many steps.
    private const int StepsOfJump = 20;

    private readonly SqliteConnection db;
    private readonly WordCounts counts;

    private readonly Dictionary<SearchTerm, Beginning> beginnings = [];
    private readonly long steps;

    private Effort(SqliteConnection db, WordCounts counts, SearchQuestion question)
    {
        (this.db, this.counts) = (db, counts);
        var asked = question.Wanted.Select(any => any.Select(Of).ToArray()).ToArray();
        var unwanted = question.Unwanted.Select(Of).ToArray();
        Expression = MatchExpression.Of(question, Written)!;
        Entries = asked.Min(any => any.Sum(term => term.Entries));
        steps = Together([.. asked.Select(any => any.Sum(term => term.Steps))]) + unwanted.Sum(term => term.Steps);
        From = FirstEntry(MostWalked);
        Weighed = MatchExpression.Of(new SearchQuestion { Wanted = [.. asked.SelectMany(Weighable)] });
        WeighsAll = Weighed is not null && asked.All(any => any.All(term => term.CanBeWeighed)) && unwanted.All(term => term.CanBeWeighed);
    }

    public string Expression { get; }

    /// <summary>In no more entries than this the question is met, about.</summary>
    public long Entries { get; }

    /// <summary>The entry that is walked back to; 0 for all of them.</summary>
    public long From { get; }

    /// <summary>Beginnings that so many words have that not all of them were looked for.</summary>
    public IReadOnlyList<string> CutBeginnings => [.. beginnings.Where(one => one.Value.IsCut).Select(one => one.Key.Words)];

    /// <summary>The words that order what was found, as FTS5 has it; null where all of them stand in a great many entries.</summary>
    public string? Weighed { get; }

    /// <summary>What is looked for and what is weighed are the same.</summary>
    public bool WeighsAll { get; }

    /// <returns>Null for a question without words.</returns>
    public static Effort? Of(SqliteConnection db, WordCounts counts, SearchQuestion question) =>
        question.HasWords ? new(db, counts, question) : null;

    /// <summary>The entry to walk back to, if no more places than these are to be walked along; 0 for all of them.</summary>
    public long FirstEntry(long most) => steps <= most ? 0 : (long)(WordCounts.Entries(db) * (1 - ((double)most / steps)));

    private Term Of(SearchTerm term)
    {
        if (MatchExpression.IsBeginning(term))
        {
            return OfBeginning(term);
        }
        var words = MatchExpression.Words(term).Select(word => (Word: word, Entries: counts.About(db, WordCounts.Quoted(word)))).ToArray();
        var entries = words.Length == 0 ? 0 : words.Min(word => word.Entries);
        var steps = Together([.. words.Select(word => word.Entries)]);
        return new(term, entries, steps, steps <= MostWeighed * words.Length, [.. words.Where(word => word.Entries <= MostWeighed).Select(word => word.Word)]);
    }

    private Term OfBeginning(SearchTerm term)
    {
        var words = MatchExpression.Words(term);
        var sum = words.Count == 0 ? 0 : counts.AboutBeginning(db, words[^1]);
        if (sum > MostGathered && words.Count == 1)
        {
            beginnings.TryAdd(term, Beginning.Of(db, words[0]));
        }
        return new(term, sum, sum, sum <= MostWeighed, []);
    }

    private string Written(SearchTerm term) => beginnings.TryGetValue(term, out var beginning) && beginning.Words.Count > 0
        ? string.Join(" OR ", beginning.Words.Select(WordCounts.Quoted))
        : MatchExpression.Term(term);

    // Words that stand in one entry together.
    private static long Together(long[] steps) => steps.Length == 0 ? 0 : Math.Min(steps.Sum(), steps.Min() * StepsOfJump);

    // Of a phrase that is dear to weigh, its rarer words; of alternatives all or none.
    private static IEnumerable<IReadOnlyList<SearchTerm>> Weighable(Term[] any) =>
        any.All(term => term.CanBeWeighed) ? [[.. any.Select(term => term.Asked)]]
        : any.Length == 1 ? any[0].RareWords.Select(word => (IReadOnlyList<SearchTerm>)[new SearchTerm(word)])
        : [];

    /// <param name="Entries">That hold it, at most.</param>
    /// <param name="Steps">To find all of them.</param>
    /// <param name="RareWords">Of a phrase.</param>
    private sealed record Term(SearchTerm Asked, long Entries, long Steps, bool CanBeWeighed, IReadOnlyList<string> RareWords);
}
