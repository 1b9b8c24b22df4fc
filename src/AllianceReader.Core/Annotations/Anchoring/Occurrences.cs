using AllianceReader.Articles;

namespace AllianceReader.Annotations.Anchoring;

/// <summary>Where the words of a quote stand to the letter.</summary>
internal static class Occurrences
{
    /// <summary>Only so many are weighed fully; a word that stands more often is told apart by its surroundings or not at all.</summary>
    private const int Most = 24;

    /// <returns>Those whose surroundings fit best to the letter, likeliest first; among equals those nearest to the hint.</returns>
    public static IReadOnlyList<TextRange> Of(string text, TextQuote quote, int? hint)
    {
        var best = new PriorityQueue<TextRange, (int Fit, int Nearness)>();
        for (var at = Next(text, quote.Exact, 0); at >= 0; at = Next(text, quote.Exact, at + 1))
        {
            var fit = Fit(text, quote, at);
            var nearness = -Math.Abs(at - (hint ?? 0));
            if (best.Count < Most)
            {
                best.Enqueue(new(at, at + quote.Exact.Length), (fit, nearness));
            }
            else
            {
                best.EnqueueDequeue(new(at, at + quote.Exact.Length), (fit, nearness));
            }
        }
        List<TextRange> found = [];
        while (best.TryDequeue(out var range, out _))
        {
            found.Add(range);
        }
        found.Reverse();
        return found;
    }

    private static int Next(string text, string exact, int from) =>
        exact.Length == 0 || from > text.Length - exact.Length ? -1 : text.IndexOf(exact, from, StringComparison.Ordinal);

    // A word that stood alone fits ill where it is part of another.
    private static int Fit(string text, TextQuote quote, int at)
    {
        var end = at + quote.Exact.Length;
        return Shared(text.AsSpan(0, at), quote.Prefix) + text.AsSpan(end).CommonPrefixLength(quote.Suffix)
            + (Joins(text, at) ? 0 : 1) + (Joins(text, end) ? 0 : 1);
    }

    private static bool Joins(string text, int at) => at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);

    private static int Shared(ReadOnlySpan<char> text, ReadOnlySpan<char> prefix)
    {
        var shared = 0;
        while (shared < text.Length && shared < prefix.Length && text[^(shared + 1)] == prefix[^(shared + 1)])
        {
            shared++;
        }
        return shared;
    }
}
