using AllianceReader.Articles;

namespace AllianceReader.Annotations;

/// <summary>Finds a passage again in a changed text. It moves only where there is no doubt; the rest is the reader's to say.</summary>
public static class Reanchor
{
    public static Annotation Place(Annotation old, Article revised) => old.Quote is not { } quote
        ? old
        : FindQuote.In(revised.Text, quote) is { } found && IsSure(found)
            ? Placed(old, revised, found.Range)
            : Asked(old);

    private static bool IsSure(QuotePlace found) => found.Places == 1 || (found.Rivals == 0 && found.HasWholeSide);

    private static Annotation Placed(Annotation old, Article revised, TextRange range) => old with
    {
        Range = range,
        Quote = TextQuote.Of(revised.Text, range),
        Paragraph = revised.NumberAt(range.Start),
        Status = AnnotationStatus.InPlace,
        Confidence = 1,
    };

    // Quote and ¶ stay as they were: they are all the reader has to find the passage by.
    private static Annotation Asked(Annotation old) => old with { Range = null, Status = AnnotationStatus.Confirm, Confidence = 0 };
}
