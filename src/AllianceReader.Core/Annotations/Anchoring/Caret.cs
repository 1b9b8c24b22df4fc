using AllianceReader.Articles;

namespace AllianceReader.Annotations.Anchoring;

/// <summary>A quote of no words: the point between a prefix and a suffix, found to the letter or not at all.</summary>
internal static class Caret
{
    public static Anchored Find(string text, TextQuote quote)
    {
        var around = quote.Prefix + quote.Suffix;
        var at = around.Length == 0 ? -1 : text.IndexOf(around, StringComparison.Ordinal);
        if (at < 0)
        {
            return Anchored.Gone;
        }
        var twin = text.IndexOf(around, at + 1, StringComparison.Ordinal);
        var range = Edges.Whole(text, new(at + quote.Prefix.Length, at + quote.Prefix.Length));
        return twin < 0
            ? new(AnnotationStatus.InPlace, range, 1, [new(range, 1)])
            : new(AnnotationStatus.Confirm, range, 0.5, [new(range, 0.5), new(new(twin + quote.Prefix.Length, twin + quote.Prefix.Length), 0.5)]);
    }
}
