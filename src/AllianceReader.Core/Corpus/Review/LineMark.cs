using AllianceReader.Articles;

namespace AllianceReader.Corpus.Review;

/// <summary>What a reader decided about a line of a source. What is null or empty stands as it was read.</summary>
/// <param name="Line">From 1, as <see cref="SourceLine.Number"/>.</param>
public sealed record LineMark(int Line)
{
    /// <summary>The line is of the essay, and of this kind.</summary>
    public BlockKind? Kind { get; init; }

    /// <summary>The line is furniture, and this is its role: one of <see cref="FurnitureRole"/>.</summary>
    public string? Role { get; init; }

    /// <summary>Whether the line goes on with the block above it, whose kind it then has, or begins one.</summary>
    public bool? Joins { get; init; }

    /// <summary>Repairs that were taken back.</summary>
    public IReadOnlySet<TakenBack> TakenBack { get; init; } = new HashSet<TakenBack>();

    /// <summary>It says what the line is.</summary>
    public bool IsPlaced => Kind is not null || Role is not null || Joins is not null;

    public bool IsEmpty => !IsPlaced && TakenBack.Count == 0;

    /// <summary>The line belongs to the essay by it.</summary>
    public bool IsBody => Role is null && (Kind is not null || Joins == true);
}

/// <summary>A repair of a line that is not wanted: it stays as it stands in the source.</summary>
/// <param name="Nth">From 0, among the repairs of its kind on the line.</param>
public readonly record struct TakenBack(RepairKind Kind, int Nth);
