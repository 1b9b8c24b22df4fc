using AllianceReader.Articles;

namespace AllianceReader.Annotations;

/// <summary>Where a quote stands, word for word, in a text.</summary>
/// <param name="Range">The first of the places whose surroundings fit best.</param>
/// <param name="Places">How often the words stand in the text, overlapping places counted.</param>
/// <param name="Fit">UTF-16 units that agree before and after it.</param>
/// <param name="Rivals">Other places whose surroundings fit as well.</param>
/// <param name="HasWholeSide">Whether all of the prefix or all of the suffix agrees.</param>
public readonly record struct QuotePlace(TextRange Range, int Places, int Fit, int Rivals, bool HasWholeSide);

/// <summary>Finds exact words and, where they stand more than once, the place whose surroundings fit best.</summary>
public static class FindQuote
{
    /// <returns>Null when the words stand nowhere in the text.</returns>
    public static QuotePlace? In(string text, TextQuote quote)
    {
        QuotePlace? best = null;
        var places = 0;
        for (var at = Next(text, quote.Exact, 0); at >= 0; at = Next(text, quote.Exact, at + 1))
        {
            places++;
            best = Better(best, Measure(text, quote, at));
        }
        return best is { } found ? found with { Places = places } : null;
    }

    private static int Next(string text, string exact, int from) =>
        exact.Length == 0 || from > text.Length - exact.Length ? -1 : text.IndexOf(exact, from, StringComparison.Ordinal);

    private static QuotePlace Measure(string text, TextQuote quote, int at)
    {
        var range = new TextRange(at, at + quote.Exact.Length);
        var before = SharedEnd(text.AsSpan(0, range.Start), quote.Prefix);
        var after = text.AsSpan(range.End).CommonPrefixLength(quote.Suffix);
        var whole = (before == quote.Prefix.Length && before > 0) || (after == quote.Suffix.Length && after > 0);
        return new(range, 1, before + after, 0, whole);
    }

    private static QuotePlace Better(QuotePlace? best, QuotePlace next)
    {
        if (best is not { } standing || next.Fit > standing.Fit)
        {
            return next;
        }
        return next.Fit == standing.Fit ? standing with { Rivals = standing.Rivals + 1 } : standing;
    }

    private static int SharedEnd(ReadOnlySpan<char> text, ReadOnlySpan<char> prefix)
    {
        var shared = 0;
        while (shared < text.Length && shared < prefix.Length && text[^(shared + 1)] == prefix[^(shared + 1)])
        {
            shared++;
        }
        return shared;
    }
}
