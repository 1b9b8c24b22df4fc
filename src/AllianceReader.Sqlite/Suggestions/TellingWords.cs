using AllianceReader.Sqlite.Search;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Suggestions;

/// <param name="Token">As the index is asked for it.</param>
/// <param name="Shown">As it stands in the texts; of a language without spaces, the word that the pair of characters belongs to.</param>
/// <param name="Weight">How much likelier it is in a tagged passage than anywhere: the logarithm of the ratio of the odds.</param>
/// <param name="Entries">In how many entries of the index it stands.</param>
internal sealed record TellingWord(string Token, string Shown, double Weight, int Entries)
{
    /// <summary>The weight in standard errors: how little of it can be chance (Monroe, Colaresi and Quinn 2008, "Fightin' Words").</summary>
    public double Certainty { get; init; }
}

/// <summary>
/// The words that set some passages apart from the library. The passages go through a <see cref="TinyIndex"/>, so that words are the same
/// words here and there.
/// </summary>
internal sealed class TellingWords(SqliteConnection db, WordCounts counts)
{
    /// <summary>As many words say what a theme is about; each costs one walk along the index.</summary>
    public const int Most = 20;

    // Together, in entries of the index: what can be walked through in thirty milliseconds.
    private const int MostEntries = 100_000;

    // The most frequent in the passages; what stands in two of three hundred tells little.
    private const int Candidates = 200;

    // About e times likelier here than elsewhere.
    private const double LeastWeight = 1;

    // Standard errors of the weight: two passages that happen to share a word are no theme.
    private const double LeastCertain = 1.5;

    // Places looked at for how a word is mostly written.
    private const int Forms = 12;

    public IReadOnlyList<TellingWord> Of(IReadOnlyList<string> passages)
    {
        var texts = passages.Select(passage => new Tokens(passage)).ToArray();
        using var index = TinyIndex.Of(texts.Select(text => text.Segmented));
        var told = index.Db;
        var entries = WordCounts.Entries(db);
        var telling = Stems(told)
            .Select(stem => Weighed(told, texts, stem, entries))
            .OfType<TellingWord>()
            .Where(word => word.Weight >= LeastWeight && word.Certainty >= LeastCertain)
            .OrderByDescending(word => word.Certainty);
        return [.. Affordable(telling).OrderByDescending(word => word.Weight)];
    }

    // What stands in one passage alone is nothing that they have in common.
    private static List<Stem> Stems(SqliteConnection told) => told.Query<Stem>(
        """
        select   term, doc as passages
        from     stem
        where    doc > 1
        order by doc desc, term
        limit    @Candidates
        """, new { Candidates }).AsList();

    private TellingWord? Weighed(SqliteConnection told, Tokens[] texts, Stem stem, long entries)
    {
        var written = Written(told, texts, stem);
        return written is var (token, shown) && shown.Any(char.IsLetter) && !GrammarWords.Include(token) && counts.Of(db, WordCounts.Quoted(token), WordCounts.MostOfTelling(entries)) is { } count
            ? new(token, shown, LogOdds(stem.Passages, texts.Length) - LogOdds(count, entries), count)
            {
                Certainty = (LogOdds(stem.Passages, texts.Length) - LogOdds(count, entries)) / Math.Sqrt((1.0 / stem.Passages) + (1.0 / Math.Max(count, 1))),
            }
            : null;
    }

    // As it is written most often, and in small letters where it ever is.
    private static (string Token, string Shown)? Written(SqliteConnection told, Tokens[] texts, Stem stem)
    {
        var forms = told.Query<(int Passage, int At)>("select doc, offset from place where term = @Term limit @Forms", new { stem.Term, Forms })
            .Select(place => texts[place.Passage].At(place.At)).OfType<(string Token, string Word)>().ToList();
        if (forms.Count == 0)
        {
            return null;
        }
        var (token, word) = forms.GroupBy(form => form.Word.ToLowerInvariant()).MaxBy(group => group.Count())!.MaxBy(form => char.IsLower(form.Word[0]));
        return (token, word);
    }

    private static double LogOdds(double count, double of)
    {
        var share = (count + 0.5) / (of + 1);
        return Math.Log(share / (1 - Math.Min(share, 0.999)));
    }

    private static IEnumerable<TellingWord> Affordable(IEnumerable<TellingWord> words)
    {
        var (taken, entries) = (0, 0);
        foreach (var word in words)
        {
            if (taken < Most && entries + word.Entries <= MostEntries)
            {
                (taken, entries) = (taken + 1, entries + word.Entries);
                yield return word;
            }
        }
    }

    private sealed record Stem
    {
        public string Term { get; init; } = "";

        public int Passages { get; init; }
    }
}
