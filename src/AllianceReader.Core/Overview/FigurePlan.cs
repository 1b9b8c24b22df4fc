namespace AllianceReader.Overview;

/// <summary>Where rows and columns of a picture stand, in pixels.</summary>
/// <param name="Columns">The left of each, in the order of the table's own.</param>
/// <param name="Gaps">Runs of years without a figure, drawn short.</param>
/// <param name="Sum">The left of the totals.</param>
internal sealed record FigurePlan(IReadOnlyList<int> Columns, IReadOnlyList<(string Name, int Left)> Gaps, int Sum, int FirstRow)
{
    public const int Margin = 16;
    public const int CellWidth = 52;
    public const int CellHeight = 30;
    public const int GapWidth = 72;

    private const int Names = 260;
    private const int Title = 70;
    private const int YearHead = 30;
    private const int SlantedHead = 150;
    private const int Foot = 56;

    /// <summary>Where the last column ends.</summary>
    public int Right => Sum + CellWidth;

    public int Width => Right + 24;

    public static FigurePlan Of(FigureTable table)
    {
        List<int> columns = [];
        List<(string, int)> gaps = [];
        var left = Names;
        foreach (var column in table.IsTimeline ? table.Years : [.. table.Columns.Select((heading, place) => new YearColumn(heading.Name, place))])
        {
            if (column.Place is null)
            {
                gaps.Add((column.Name, left));
            }
            else
            {
                columns.Add(left);
            }
            left += column.Place is null ? GapWidth : CellWidth;
        }
        return new(columns, gaps, left, Title + (table.IsTimeline ? YearHead : SlantedHead));
    }

    public int Top(int row) => FirstRow + (CellHeight * row);

    public int Height(int rows) => Top(rows) + Foot;
}
