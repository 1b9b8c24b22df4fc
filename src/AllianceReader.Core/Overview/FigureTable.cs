using System.Globalization;

namespace AllianceReader.Overview;

/// <summary>A table of figures with its names, to be taken away as a file.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">How it was counted.</param>
/// <param name="Corner">What the rows are.</param>
/// <param name="Cells">By row, then by column; null where there can be none.</param>
/// <param name="Share">The figures are shares, 0 to 1.</param>
public sealed record FigureTable(
    string Title, string Description, string Corner, IReadOnlyList<FigureHeading> Rows, IReadOnlyList<FigureHeading> Columns,
    IReadOnlyList<IReadOnlyList<double?>> Cells, bool Share)
{
    /// <summary>Columns are years: time runs across.</summary>
    public bool IsTimeline { get; init; }

    /// <summary>Of a timeline: its columns, and the years between them that have nothing.</summary>
    public IReadOnlyList<YearColumn> Years => YearColumn.Of(Columns.Select(column => (column.Key, column.Name)));

    public double Largest => Cells.SelectMany(row => row).Max() ?? 0;

    public static FigureTable Of(Matrix matrix) => new(
        $"{Noun(matrix.Query.Rows)} by {Noun(matrix.Query.Columns).ToLowerInvariant()}: {Sayings.Of(matrix.Query.Measure)}",
        Sayings.How(matrix.Query.Measure, matrix.Query.RollsUp) + OfYears(matrix.Query),
        Noun(matrix.Query.Rows),
        [.. matrix.Rows.Select(FigureHeading.Of)],
        [.. matrix.Columns.Select(FigureHeading.Of)],
        [.. matrix.Cells.Select(row => (IReadOnlyList<double?>)[.. row.Select(cell => (double?)cell)])],
        matrix.Query.Measure == Measure.Share)
    {
        IsTimeline = matrix.Query.Columns == Axis.Years,
    };

    public static FigureTable Of(PairTable pairs) => new(
        $"Themes that occur together: {Sayings.Units(pairs.Query.Rule)}",
        Sayings.How(pairs.Query.Rule, pairs.Query.RollsUp),
        "Themes",
        [.. pairs.Themes.Select(FigureHeading.Of)],
        [.. pairs.Themes.Select(FigureHeading.Of)],
        [.. pairs.Pairs.Select(row => (IReadOnlyList<double?>)[.. row.Select(pair => (double?)pair?.Both)])],
        Share: false);

    /// <summary>Nothing as 0, a share with four digits, a count as it is.</summary>
    public string Written(double value) => value.ToString(Share ? "0.####" : "0", CultureInfo.InvariantCulture);

    private static string OfYears(MatrixQuery query) => query switch
    {
        { Columns: Axis.Years } => " Years without any are drawn short.",
        { Rows: Axis.Years } => " Years without any are left out.",
        _ => "",
    };

    private static string Noun(Axis axis) => axis.ToString();
}

/// <param name="Look">Of a theme, as <see cref="Themes.ThemeLook"/> writes it; null for everything else.</param>
public sealed record FigureHeading(string Name, string? Key, string? Look, string? Detail, double Total)
{
    public static FigureHeading Of(MatrixHeading heading) => new(
        heading.Name, heading.Key, heading.Look,
        heading.Authors.Count > 0 || heading.Published is not null ? string.Join(", ", heading.Authors.Append(heading.Published).OfType<string>()) : null,
        heading.Total);
}
