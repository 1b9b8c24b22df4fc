using AllianceReader.Articles;

namespace AllianceReader.Annotations.Anchoring;

/// <summary>Gathers the places where a quote may stand: to the letter, and nearly.</summary>
internal sealed class Search(Tokens tokens, TextQuote quote, int? hint)
{
    /// <summary>Places weighed when the words do not stand to the letter. Each costs an alignment, about 0.1 ms for a sentence.</summary>
    private const int MostStretches = 12;

    /// <summary>Steps of all alignments of one search, a few nanoseconds each: a long quote is compared with fewer places.</summary>
    private const int MostSteps = 250_000;

    /// <summary>Share of the words; where so much was found the letters need not be looked for.</summary>
    private const double NearlyAll = 0.9;

    private readonly Judge judge = new(tokens.Text, quote, hint);

    /// <returns>The likeliest first.</returns>
    public IReadOnlyList<Place> Places()
    {
        var exact = Occurrences.Of(tokens.Text, quote, hint).Select(judge.Exactly).ToList();
        if (IsSettled(exact))
        {
            return Ranked(exact);
        }
        List<Place> places = [.. exact, .. Nearly()];
        return Ranked(places.Exists(place => place.Words >= NearlyAll) ? places : [.. places, .. Spaceless.Of(tokens.Text, quote.Exact).Select(judge.Spaceless)]);
    }

    // No other place can be better: everything fits and nowhere else, or a whole sentence stands once where one side stayed.
    private bool IsSettled(List<Place> exact) =>
        exact is [{ Score: >= 1, HasContext: true }] or [{ Score: >= 1, HasContext: true }, { Score: < 1 }, ..]
        || (exact is [{ WorstSide: >= 0.97 }] && quote.Exact.Length >= Place.LongEnough);

    private IEnumerable<Place> Nearly() => quote.Exact.Length < LongQuote.Least ? NearlyWhole() : LongQuote.Nearly(tokens, quote, hint);

    private IEnumerable<Place> NearlyWhole()
    {
        var needle = new Needle(quote);
        if (needle.Last < needle.First)
        {
            yield break;
        }
        var sightings = Sightings.Of(needle, tokens);
        foreach (var (from, to) in sightings.Stretches(Math.Clamp(MostSteps / (3 * needle.Count * needle.Count), 2, MostStretches)))
        {
            foreach (var alignment in Alignment.Several(needle, tokens, from, to))
            {
                if (judge.Aligned(needle, tokens, alignment) is { } place)
                {
                    yield return place;
                }
            }
        }
    }

    // Of two readings of one place the one to the letter counts.
    private static List<Place> Ranked(IEnumerable<Place> places)
    {
        List<Place> kept = [];
        foreach (var place in places.OrderByDescending(place => place.IsToTheLetter).ThenByDescending(place => place.Rank))
        {
            if (!kept.Exists(better => IsSamePlace(better, place)))
            {
                kept.Add(place);
            }
        }
        return [.. kept.OrderByDescending(place => place.Rank)];
    }

    private static bool IsSamePlace(Place one, Place other) => one.Range == other.Range
        || (!(one.IsToTheLetter && other.IsToTheLetter) && 2 * one.Range.Intersect(other.Range).Length > Math.Max(one.Range.Length, other.Range.Length));
}
