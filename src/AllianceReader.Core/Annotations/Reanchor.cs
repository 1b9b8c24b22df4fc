using AllianceReader.Annotations.Anchoring;
using AllianceReader.Articles;

namespace AllianceReader.Annotations;

/// <summary>What becomes of an annotation when its essay's text changes. It moves only where there is no doubt; the rest is the reader's to say.</summary>
public static class Reanchor
{
    /// <summary>
    /// Followed from where it was last placed, so that one that was lost in an earlier revision comes back when its words do.
    /// </summary>
    public static Annotation Place(Annotation old, Rewrite rewrite)
    {
        if (old.Quote is not { } quote)
        {
            return old;
        }
        var stood = old.StoodIn(rewrite.Old.Revision);
        var found = Find(stood, quote, rewrite);
        return found is { Verdict: AnnotationStatus.InPlace or AnnotationStatus.Changed, Range: { } range }
            ? Placed(old, stood, rewrite.Revised, range, found.Confidence)
            : Asked(old, stood, found);
    }

    private static Anchored Find(PassagePlace? stood, TextQuote quote, Rewrite rewrite) =>
        stood is not null && rewrite.From(stood.Revision) is { } difference
            ? Anchor.Follow(difference, stood.Range, quote)
            : Anchor.Find(rewrite.Revised.Text, quote);

    // Whether it has changed is judged by the words the reader last knew, over any number of revisions in between.
    private static Annotation Placed(Annotation old, PassagePlace? stood, Article revised, TextRange range, double confidence)
    {
        var known = old.Earlier ?? new(old.Quote!.Exact, stood);
        var quote = TextQuote.Of(revised.Text, range);
        var same = quote.Exact == known.Exact;
        return old with
        {
            Range = range,
            Quote = quote,
            Paragraph = revised.NumberAt(range.Start),
            Status = same ? AnnotationStatus.InPlace : AnnotationStatus.Changed,
            Confidence = same ? 1 : confidence,
            Earlier = same ? null : known,
            LastPlaced = null,
        };
    }

    // Quote and ¶ stay as they were: they are what the reader has to find the passage by.
    private static Annotation Asked(Annotation old, PassagePlace? stood, Anchored found) => old with
    {
        Range = found.Verdict == AnnotationStatus.Gone ? null : found.Range,
        Status = found.Verdict,
        Confidence = found.Verdict == AnnotationStatus.Gone ? 0 : found.Confidence,
        LastPlaced = stood,
    };
}
