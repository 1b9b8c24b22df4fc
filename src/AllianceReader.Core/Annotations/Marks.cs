using AllianceReader.Articles;

namespace AllianceReader.Annotations;

/// <summary>A stretch of a block over which nothing begins or ends.</summary>
/// <param name="Range">Of the article text, UTF-16; never empty.</param>
/// <param name="Layers">What lies over it, outermost first; empty for plain text.</param>
/// <param name="IsEmphasis">Set in italics by the source.</param>
public sealed record Segment(TextRange Range, IReadOnlyList<Layer> Layers, bool IsEmphasis);

/// <summary>One annotation in the colour and line of one of its themes.</summary>
/// <param name="Theme">A slug; null for a highlight without a theme.</param>
/// <param name="Opens">True once per annotation: outermost layer of its first segment, which carries id, <c>aria-details</c> and label.</param>
/// <param name="Closes">True once per annotation: outermost layer of its last segment, after which the number stands.</param>
public readonly record struct Layer(Annotation Annotation, string? Theme, bool Opens, bool Closes);

/// <summary>
/// Cuts blocks into segments at every place where an annotation or emphasis begins or ends. Nesting is the same everywhere: what
/// begins earlier lies outside, of two that begin together the longer, then the older.
/// </summary>
public static class Marks
{
    /// <summary>One list of segments per block of the article, in order.</summary>
    public static IReadOnlyList<IReadOnlyList<Segment>> In(Article article, IEnumerable<Annotation> annotations) =>
        In([.. article.Paragraphs.Select(p => p.Range)], annotations, [.. article.Paragraphs.SelectMany(p => p.Emphasis)]);

    /// <param name="blocks">In text order, not overlapping. What lies between them is not marked.</param>
    public static IReadOnlyList<IReadOnlyList<Segment>> In(
        IReadOnlyList<TextRange> blocks, IEnumerable<Annotation> annotations, IReadOnlyList<TextRange>? emphasis = null)
    {
        var placed = InNestingOrder(annotations);
        return new Sweep(blocks, placed, emphasis ?? []).Cut();
    }

    private static List<Annotation> InNestingOrder(IEnumerable<Annotation> annotations) =>
    [
        .. annotations
            .Where(a => a.Place is { IsEmpty: false })
            .OrderBy(a => a.Range!.Value.Start)
            .ThenByDescending(a => a.Range!.Value.End)
            .ThenBy(a => a.Created)
            .ThenBy(a => a.Id, StringComparer.Ordinal),
    ];
}
