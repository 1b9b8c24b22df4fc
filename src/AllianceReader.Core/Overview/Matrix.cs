namespace AllianceReader.Overview;

/// <summary>Themes against essays, authors or years.</summary>
/// <param name="Cells">By row, then by column; a figure as <see cref="MatrixQuery.Measure"/> says.</param>
/// <param name="AllRows">How many rows there are in all.</param>
/// <param name="AllColumns">How many columns there are in all.</param>
/// <param name="Whole">Over everything, shown or not, each passage, essay or stretch of text once.</param>
public sealed record Matrix(
    MatrixQuery Query,
    IReadOnlyList<MatrixHeading> Rows,
    IReadOnlyList<MatrixHeading> Columns,
    IReadOnlyList<IReadOnlyList<double>> Cells,
    int AllRows,
    int AllColumns,
    double Whole)
{
    public double Largest => Cells.SelectMany(row => row).DefaultIfEmpty().Max();
}

/// <summary>What a row or a column stands for.</summary>
/// <param name="Key">A slug, or a year; null for essays without an author, and for those without a date.</param>
/// <param name="Total">Over the whole row or column, what is not shown of it too; what belongs in two of its cells counts once.</param>
public sealed record MatrixHeading(string? Key, string Name, double Total)
{
    /// <summary>Of a theme: as <see cref="Themes.ThemeLook"/> writes it; null for everything else.</summary>
    public string? Look { get; init; }

    /// <summary>Of an essay: its authors as it names them.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Of an essay: EDTF.</summary>
    public string? Published { get; init; }

    /// <summary>Of an essay: its language, when known.</summary>
    public string? Language { get; init; }
}
