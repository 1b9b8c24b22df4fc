using AllianceReader.Articles;

namespace AllianceReader.Annotations;

/// <summary>A stretch of a block over which nothing begins or ends.</summary>
/// <param name="Range">Of the article text, UTF-16; never empty.</param>
/// <param name="Layers">What is drawn over it, outermost first; empty for plain text.</param>
/// <param name="IsEmphasis">Set in italics by the source.</param>
public sealed record Segment(TextRange Range, IReadOnlyList<Layer> Layers, bool IsEmphasis)
{
    /// <summary>What begins here and is not drawn over it, since too much lies here to be told apart; in nesting order.</summary>
    public IReadOnlyList<Annotation> Unseen { get; init; } = [];

    /// <summary>What is marked last here, drawn or not, in nesting order: their numbers stand after it. Each annotation ends once.</summary>
    public IReadOnlyList<Annotation> Ending { get; init; } = [];
}

/// <summary>One annotation in the colour and line of one of its themes.</summary>
/// <param name="Theme">A slug; null for a highlight without a theme.</param>
/// <param name="Opens">True for the outermost layer of its first segment, which carries id, <c>aria-details</c> and label.</param>
public readonly record struct Layer(Annotation Annotation, string? Theme, bool Opens);

/// <summary>
/// Cuts blocks into segments at every place where an annotation or emphasis begins or ends. Nesting is the same everywhere: what
/// begins earlier lies outside, of two that begin together the longer, then the older.
/// </summary>
/// <remarks>
/// Where more lies over a segment than can be told apart, the shortest are drawn: they are about just these words, while a long one
/// shows elsewhere, and in the margin. What is drawn over a segment depends on nothing but what lies over it, so that a change
/// changes no more of the page than its own blocks.
/// </remarks>
public static class Marks
{
    /// <param name="most">Layers drawn over one segment, at least 1.</param>
    /// <returns>One list of segments per block of the article, in order.</returns>
    public static IReadOnlyList<IReadOnlyList<Segment>> In(Article article, IEnumerable<Annotation> annotations, int most = int.MaxValue) =>
        In([.. article.Paragraphs.Select(p => p.Range)], annotations, [.. article.Paragraphs.SelectMany(p => p.Emphasis)], most);

    /// <param name="blocks">In text order, not overlapping. What lies between them is not marked.</param>
    public static IReadOnlyList<IReadOnlyList<Segment>> In(
        IReadOnlyList<TextRange> blocks, IEnumerable<Annotation> annotations, IReadOnlyList<TextRange>? emphasis = null, int most = int.MaxValue)
    {
        var placed = InNestingOrder(annotations);
        return new Sweep(blocks, placed, emphasis ?? [], most).Cut();
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
