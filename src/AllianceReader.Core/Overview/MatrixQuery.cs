namespace AllianceReader.Overview;

/// <summary>Which matrix.</summary>
public sealed record MatrixQuery
{
    public Axis Rows { get; init; } = Axis.Essays;

    public Axis Columns { get; init; } = Axis.Themes;

    public Measure Measure { get; init; } = Measure.Passages;

    /// <summary>Whether what carries a theme counts for the themes above it, too; once, however many below them it carries.</summary>
    public bool RollsUp { get; init; }

    public OverviewFilter Filter { get; init; } = new();

    /// <summary>Of the rows. Years run from the newest, everything else from the most.</summary>
    public Stretch Stretch { get; init; } = Stretch.First;

    /// <summary>How many columns at most, 1 to <see cref="MostAcross"/>: those with the most, or the newest years.</summary>
    public int Across { get; init; } = 20;

    /// <summary>A codebook's worth; more is no table any more.</summary>
    public const int MostAcross = 300;
}

/// <summary>What a matrix, a table of pairs or a timeline counts over. Values of one field widen, fields narrow.</summary>
public sealed record OverviewFilter
{
    /// <summary>Slugs of the themes that are shown; none: all in use.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Publications { get; init; } = [];

    /// <summary>Slugs of collections that the essay is in one of.</summary>
    public IReadOnlyList<string> Collections { get; init; } = [];

    /// <summary>Publication date, EDTF, inclusive, as <see cref="Annotations.AnnotationQuery.From"/>.</summary>
    public string? From { get; init; }

    /// <summary>Inclusive.</summary>
    public string? To { get; init; }
}
