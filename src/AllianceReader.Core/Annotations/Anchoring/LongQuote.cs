using AllianceReader.Articles;

namespace AllianceReader.Annotations.Anchoring;

/// <summary>A quote of a page or more is found by its beginning and its end: to lay all of it over the text would cost the square of its length.</summary>
internal static class LongQuote
{
    /// <summary>UTF-16 units; about 200 words.</summary>
    public const int Least = 1200;

    private const int End = 400;

    // How much longer or shorter the passage may have become.
    private const double MostGrown = 2.5;
    private const int MostEnds = 3;

    /// <returns>Nothing when either end is not found.</returns>
    public static IEnumerable<Place> Nearly(Tokens text, TextQuote quote, int? hint)
    {
        var exact = quote.Exact;
        var heads = Ends(text, new(exact[..End], quote.Prefix, exact.Substring(End, TextQuote.Context)), hint);
        var tails = Ends(text, new(exact[^End..], exact.Substring(exact.Length - End - TextQuote.Context, TextQuote.Context), quote.Suffix), hint);
        var words = Tokens.Of(exact);
        return from head in heads
               from tail in tails
               let range = new TextRange(head.Range.Start, tail.Range.End)
               where range.Length > exact.Length / MostGrown && range.Length < exact.Length * MostGrown
               select Between(head, tail, range, Shared(words, text, range), hint is null);
    }

    private static IEnumerable<Place> Ends(Tokens text, TextQuote end, int? hint) => new Search(text, end, hint).Places().Take(MostEnds);

    private static Place Between(Place head, Place tail, TextRange range, double words, bool hasNoHint) => head with
    {
        Range = range,
        Words = words,
        Replaced = head.Replaced + tail.Replaced,
        After = tail.After,
        IsToTheLetter = false,
        Nearness = hasNoHint ? 0 : head.Nearness,
    };

    // Dice over the bags of words: of a page their order need not be asked.
    private static double Shared(Tokens words, Tokens text, TextRange range)
    {
        var (first, last) = (text.At(range.Start), text.At(range.End - 1));
        var bag = new Dictionary<ulong, int>();
        foreach (var token in words.Span)
        {
            bag[token.Hash] = bag.GetValueOrDefault(token.Hash) + 1;
        }
        var shared = 0;
        for (var i = first; i <= last && i < text.Count; i++)
        {
            if (bag.GetValueOrDefault(text[i].Hash) > 0)
            {
                bag[text[i].Hash]--;
                shared++;
            }
        }
        return Math.Min(0.99, 2.0 * shared / (words.Count + last - first + 1));
    }
}
