using System.Globalization;
using AllianceReader.Articles;
using AllianceReader.Overview;

namespace AllianceReader.Sqlite.Tests.Support;

/// <summary>Counts what a library was made of, annotation by annotation, without a look at the library.</summary>
internal sealed class MadeRecount
{
    private readonly MadeLibrary made;
    private readonly bool rollsUp;
    private readonly Dictionary<string, string[]> upwards;
    private readonly CarriedEssay[] essays;

    public MadeRecount(MadeLibrary made, bool rollsUp)
    {
        this.made = made;
        this.rollsUp = rollsUp;
        var parents = made.Codebook.ToDictionary(theme => theme.Slug, theme => theme.Parent);
        upwards = made.Codebook.ToDictionary(theme => theme.Slug, theme => Upwards(theme.Slug).ToArray());
        essays = [.. made.Essays.Select(essay => new CarriedEssay(essay, [.. essay.Annotations.Select(one => new Carrying(one.Place, Carried(one)))]))];

        IEnumerable<string> Upwards(string theme)
        {
            for (string? above = theme; above is not null; above = parents[above])
            {
                yield return above;
            }
        }
    }

    public static (string, string) Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    public bool AreKin((string One, string Other) pair) => rollsUp && (upwards[pair.One].Contains(pair.Other) || upwards[pair.Other].Contains(pair.One));

    public (Dictionary<(string Line, string Theme), double> Cells, Dictionary<string, double> Lines, Dictionary<string, double> Themes, double Whole) Matrix(Axis axis, Measure measure)
    {
        Dictionary<(string, string), double> cells = [];
        Dictionary<string, double> lines = [], themes = [], lengths = [];
        double whole = 0;
        foreach (var essay in essays)
        {
            foreach (var line in LinesOf(essay.Essay, axis))
            {
                Add(lengths, line, MadeLibrary.TextLength);
            }
            foreach (var theme in essay.Themes)
            {
                var figure = Figure(essay, theme, measure);
                Add(themes, theme, figure);
                foreach (var line in LinesOf(essay.Essay, axis))
                {
                    Add(cells, (line, theme), figure);
                }
            }
            var any = Figure(essay, null, measure);
            whole += any;
            foreach (var line in LinesOf(essay.Essay, axis))
            {
                Add(lines, line, any);
            }
        }
        var length = measure == Measure.Share ? made.Essays.Count * (double)MadeLibrary.TextLength : 1;
        return (
            cells.ToDictionary(cell => cell.Key, cell => cell.Value / LengthOf(cell.Key.Item1)),
            lines.Where(line => line.Value > 0).ToDictionary(line => line.Key, line => line.Value / LengthOf(line.Key)),
            themes.Where(theme => theme.Value > 0).ToDictionary(theme => theme.Key, theme => theme.Value / length),
            whole / length);

        double LengthOf(string line) => measure == Measure.Share ? lengths[line] : 1;
    }

    public (Dictionary<(string, string), int> Both, Func<(string, string), int> Either) Pairs(Together rule)
    {
        Dictionary<(string, string), int> both = [], carryingBoth = [];
        Dictionary<string, int> units = [];
        foreach (var (carried, present) in essays.SelectMany(essay => Units(essay, rule)))
        {
            foreach (var theme in carried)
            {
                Add(units, theme, 1);
            }
            foreach (var (one, other) in PairsOf(present))
            {
                Add(both, (one, other), carried.Contains(one) || carried.Contains(other) ? 1 : 0);
                Add(carryingBoth, (one, other), carried.Contains(one) && carried.Contains(other) ? 1 : 0);
            }
        }
        return (both, pair => units.GetValueOrDefault(pair.Item1) + units.GetValueOrDefault(pair.Item2) - carryingBoth.GetValueOrDefault(pair));
    }

    // What carries themes itself, and which are present on it.
    private static IEnumerable<(HashSet<string> Carried, HashSet<string> Present)> Units(CarriedEssay essay, Together rule) => rule switch
    {
        Together.Overlap => from one in essay.Annotations
                            where one.Place is not null
                            select (one.Themes, Under(essay, one.Place!.Value)),
        Together.Paragraph => from block in MadeLibrary.BlockRanges
                              let under = Under(essay, block)
                              select (under, under),
        _ => [(essay.Themes, essay.Themes)],
    };

    private static HashSet<string> Under(CarriedEssay essay, TextRange range) =>
        [.. essay.Annotations.Where(other => other.Place is { } place && place.Overlaps(range)).SelectMany(other => other.Themes)];

    private static IEnumerable<(string, string)> PairsOf(HashSet<string> themes) =>
        from one in themes
        from other in themes
        where string.CompareOrdinal(one, other) < 0
        select (one, other);

    private static IEnumerable<string> LinesOf(MadeEssay essay, Axis axis) => axis switch
    {
        Axis.Essays => [essay.Slug],
        Axis.Years => [essay.Year?.ToString(CultureInfo.InvariantCulture) ?? ""],
        _ => essay.Authors.DefaultIfEmpty(""),
    };

    /// <param name="theme">Null for any.</param>
    private static double Figure(CarriedEssay essay, string? theme, Measure measure)
    {
        var carrying = essay.Annotations.Where(one => theme is null || one.Themes.Contains(theme));
        return measure switch
        {
            Measure.Passages => carrying.Count(),
            Measure.Essays => carrying.Any() ? 1 : 0,
            _ => Covered(carrying.Select(one => one.Place).OfType<TextRange>()),
        };
    }

    private static int Covered(IEnumerable<TextRange> ranges)
    {
        Span<bool> covered = stackalloc bool[MadeLibrary.TextLength];
        foreach (var range in ranges)
        {
            covered[range.Start..range.End].Fill(true);
        }
        return covered.Count(true);
    }

    private HashSet<string> Carried(MadeAnnotation one) => [.. rollsUp ? one.Themes.SelectMany(theme => upwards[theme]) : one.Themes];

    private static void Add<T>(Dictionary<T, double> sums, T key, double figure) where T : notnull => sums[key] = sums.GetValueOrDefault(key) + figure;

    private static void Add<T>(Dictionary<T, int> sums, T key, int figure) where T : notnull => sums[key] = sums.GetValueOrDefault(key) + figure;

    private sealed record Carrying(TextRange? Place, HashSet<string> Themes);

    private sealed record CarriedEssay(MadeEssay Essay, Carrying[] Annotations)
    {
        public HashSet<string> Themes { get; } = [.. Annotations.SelectMany(one => one.Themes)];
    }
}
