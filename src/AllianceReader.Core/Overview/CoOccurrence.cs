namespace AllianceReader.Overview;

/// <summary>When two themes are said to occur together. Each rule compares two sets of one kind of thing.</summary>
public enum Together
{
    /// <summary>
    /// Of the passages that carry either theme and have a certain place: those on which both are present, because they carry both or share at least one character
    /// with a passage that carries the other.
    /// </summary>
    Overlap,

    /// <summary>Of the blocks of text (paragraphs, headings, quotes …) that passages of either theme touch: those touched by passages of both.</summary>
    Paragraph,

    /// <summary>Of the essays in which anything carries either theme, a note on the whole essay too: those with both.</summary>
    Essay,
}

/// <summary>Which pairs of themes.</summary>
public sealed record PairQuery
{
    public Together Rule { get; init; } = Together.Overlap;

    /// <summary>As <see cref="MatrixQuery.RollsUp"/>. A theme is then not paired with those above or below it, whose passages are the same.</summary>
    public bool RollsUp { get; init; }

    public OverviewFilter Filter { get; init; } = new();

    /// <summary>How many themes at most, those with the most passages; 2 to <see cref="MatrixQuery.MostAcross"/>.</summary>
    public int Across { get; init; } = 12;
}

/// <summary>How often two themes occur together.</summary>
/// <param name="Both">Passages, blocks or essays in both sets.</param>
/// <param name="Either">Passages, blocks or essays in either.</param>
public readonly record struct PairCount(int Both, int Either)
{
    /// <summary>Jaccard's coefficient: <see cref="Both"/> of <see cref="Either"/>, 0 to 1.</summary>
    public double Jaccard => Either == 0 ? 0 : Both / (double)Either;
}

/// <summary>Themes against themes.</summary>
/// <param name="Themes">The totals are how many passages, blocks or essays carry the theme.</param>
/// <param name="AllThemes">How many themes are in use, shown or not.</param>
/// <param name="Pairs">By theme, then by theme, the same both ways; null for a theme with itself, and for one with its kin where they are rolled up.</param>
public sealed record PairTable(PairQuery Query, IReadOnlyList<MatrixHeading> Themes, int AllThemes, IReadOnlyList<IReadOnlyList<PairCount?>> Pairs);

/// <summary>One theme with another.</summary>
public sealed record ThemePair(MatrixHeading With, PairCount Count);
