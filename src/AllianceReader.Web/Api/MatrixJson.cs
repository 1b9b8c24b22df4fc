using AllianceReader.Overview;
using AllianceReader.Themes;

namespace AllianceReader.Web.Api;

/// <summary>Themes against essays, authors or years.</summary>
/// <param name="Total">How many rows there are in all.</param>
/// <param name="ColumnTotal">How many columns there are in all.</param>
/// <param name="Whole">Over everything, shown or not, each passage, essay or stretch of text once.</param>
/// <param name="Measure"><c>passages</c>, <c>essays</c>, or <c>share</c>: 0 to 1.</param>
/// <param name="Rule">How it was counted, as a sentence.</param>
public sealed record MatrixJson(
    IReadOnlyList<MatrixRowJson> Items, int Total, IReadOnlyList<MatrixHeadingJson> Columns, int ColumnTotal, double Whole, string Measure, bool Below, string Rule)
{
    public static MatrixJson Of(Matrix matrix) => new(
        [.. matrix.Rows.Zip(matrix.Cells, MatrixRowJson.Of)],
        matrix.AllRows,
        [.. matrix.Columns.Select(MatrixHeadingJson.Of)],
        matrix.AllColumns,
        matrix.Whole,
        OverviewNames.Name(matrix.Query.Measure),
        matrix.Query.RollsUp,
        Sayings.How(matrix.Query.Measure, matrix.Query.RollsUp));
}

/// <summary>What a row or a column stands for.</summary>
/// <param name="Key">A slug, or a year; null for essays without an author, and for those without a date.</param>
/// <param name="Total">Over the whole row or column; what belongs in two of its cells counts once.</param>
/// <param name="Color">Of a theme; null for everything else.</param>
public sealed record MatrixHeadingJson(string? Key, string Name, double Total, string? Color)
{
    public static MatrixHeadingJson Of(MatrixHeading heading) => new(heading.Key, heading.Name, heading.Total, ThemeLook.Parse(heading.Look)?.Color.Text);
}

/// <param name="Cells">In the order of the columns.</param>
public sealed record MatrixRowJson(string? Key, string Name, double Total, string? Color, IReadOnlyList<double> Cells)
{
    public static MatrixRowJson Of(MatrixHeading row, IReadOnlyList<double> cells)
    {
        var (key, name, total, color) = MatrixHeadingJson.Of(row);
        return new(key, name, total, color, cells);
    }
}

/// <summary>Themes that a theme occurs together with, the most often first.</summary>
/// <param name="Rule"><c>overlap</c>, <c>paragraph</c> or <c>essay</c>.</param>
/// <param name="Meaning">What <c>both</c> and <c>either</c> count, as a sentence.</param>
public sealed record CoOccurrencesJson(IReadOnlyList<CoOccurrenceJson> Items, int Total, string Rule, bool Below, string Meaning);

/// <param name="Theme">The other theme; its total is how many passages, paragraphs or essays carry it.</param>
/// <param name="Both">Passages, paragraphs or essays with both.</param>
/// <param name="Either">Those with either.</param>
/// <param name="Jaccard">Both divided by either, 0 to 1.</param>
public sealed record CoOccurrenceJson(MatrixHeadingJson Theme, int Both, int Either, double Jaccard)
{
    public static CoOccurrenceJson Of(ThemePair pair) => new(MatrixHeadingJson.Of(pair.With), pair.Count.Both, pair.Count.Either, pair.Count.Jaccard);
}

/// <summary>Themes against themes.</summary>
/// <param name="Total">How many themes are in use, shown or not.</param>
/// <param name="Pairs">By place in <paramref name="Items"/>, each pair that occurs once.</param>
public sealed record PairTableJson(IReadOnlyList<MatrixHeadingJson> Items, int Total, IReadOnlyList<PairJson> Pairs, string Rule, bool Below, string Meaning)
{
    public static PairTableJson Of(PairTable table) => new(
        [.. table.Themes.Select(MatrixHeadingJson.Of)],
        table.AllThemes,
        [.. from one in Enumerable.Range(0, table.Themes.Count)
            from other in Enumerable.Range(one, table.Themes.Count - one)
            let pair = table.Pairs[one][other]
            where pair is { Both: > 0 }
            select new PairJson(table.Themes[one].Key!, table.Themes[other].Key!, pair.Value.Both, pair.Value.Either, pair.Value.Jaccard)],
        OverviewNames.Name(table.Query.Rule),
        table.Query.RollsUp,
        Sayings.How(table.Query.Rule, table.Query.RollsUp));
}

public sealed record PairJson(string Theme, string With, int Both, int Either, double Jaccard);
