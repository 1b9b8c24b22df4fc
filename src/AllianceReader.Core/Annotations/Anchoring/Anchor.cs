using AllianceReader.Articles;

namespace AllianceReader.Annotations.Anchoring;

/// <summary>Finds a passage again in another text. It is placed only where there is no doubt; the rest is the reader's to say.</summary>
public static class Anchor
{
    /// <summary>By the quote alone, for want of the revision it was marked on.</summary>
    /// <param name="hint">Where it started once, UTF-16; null when not known.</param>
    public static Anchored Find(string text, TextQuote quote, int? hint = null) => quote.Exact.Length == 0
        ? Caret.Find(text, quote)
        : Verdict.On(text, quote, hint, new Search(Tokens.Of(text), quote, hint).Places());

    /// <summary>By the difference between two revisions first, by the quote second.</summary>
    /// <param name="range">Of the passage in the old text, UTF-16.</param>
    public static Anchored Follow(RevisionDiff diff, TextRange range, TextQuote quote) => new Following(diff, range, quote).Find();
}
