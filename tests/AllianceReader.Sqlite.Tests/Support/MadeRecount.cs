using System.Globalization;
using AllianceReader.Articles;
using AllianceReader.Overview;

namespace AllianceReader.Sqlite.Tests.Support;

/// <summary>Counts what a library was made of, annotation by annotation, without a look at the library. Themes go by their place in the codebook.</summary>
internal sealed class MadeRecount
{
    private readonly MadeLibrary made;
    private readonly Dictionary<string, int> places;
    private readonly int[][] upwards;
    private readonly CarriedEssay[] essays;

    public MadeRecount(MadeLibrary made, bool rollsUp)
    {
        this.made = made;
        places = made.Codebook.Select((theme, place) => (theme.Slug, place)).ToDictionary(known => known.Slug, known => known.place);
        upwards = [.. made.Codebook.Select(theme => rollsUp ? Upwards(theme.Slug).ToArray() : [places[theme.Slug]])];
        essays = [.. made.Essays.Select(essay => new CarriedEssay(essay, [.. essay.Annotations.Select(one => new Carrying(one.Place, Carried(one)))]))];
    }

    public bool AreKin(string one, string other) =>
        upwards[places[one]].Contains(places[other]) || upwards[places[other]].Contains(places[one]);

    public (Dictionary<(string Line, string Theme), double> Cells, Dictionary<string, double> Lines, Dictionary<string, double> Themes, double Whole) Matrix(Axis axis, Measure measure)
    {
        Dictionary<(string Line, int Theme), double> cells = [];
        Dictionary<string, double> lines = [], lengths = [];
        var themes = new double[upwards.Length];
        double whole = 0;
        foreach (var essay in essays)
        {
            string[] under = [.. LinesOf(essay.Essay, axis)];
            foreach (var theme in essay.Themes)
            {
                var figure = Figure(essay, theme, measure);
                themes[theme] += figure;
                Array.ForEach(under, line => Add(cells, (line, theme), figure));
            }
            var any = Figure(essay, null, measure);
            whole += any;
            Array.ForEach(under, line => Add(lines, line, any));
            Array.ForEach(under, line => Add(lengths, line, measure == Measure.Share ? MadeLibrary.TextLength : 0));
        }
        var length = measure == Measure.Share ? essays.Length * (double)MadeLibrary.TextLength : 1;
        return (
            cells.ToDictionary(cell => (cell.Key.Line, SlugOf(cell.Key.Theme)), cell => cell.Value / Math.Max(1, lengths[cell.Key.Line])),
            lines.Where(line => line.Value > 0).ToDictionary(line => line.Key, line => line.Value / Math.Max(1, lengths[line.Key])),
            themes.Index().Where(theme => theme.Item > 0).ToDictionary(theme => SlugOf(theme.Index), theme => theme.Item / length),
            whole / length);
    }

    /// <returns>How often two themes occur together, and how often either does.</returns>
    public Func<string, string, (int Both, int Either)> Pairs(Together rule)
    {
        var (both, carryingBoth, units) = (Square(), Square(), new int[upwards.Length]);
        foreach (var (carried, present) in essays.SelectMany(essay => Units(essay, rule)))
        {
            foreach (var one in present)
            {
                units[one] += carried[one] ? 1 : 0;
                foreach (var other in present)
                {
                    both[one][other] += carried[one] || carried[other] ? 1 : 0;
                    carryingBoth[one][other] += carried[one] && carried[other] ? 1 : 0;
                }
            }
        }
        return (one, other) => Of(places[one], places[other]);

        (int, int) Of(int one, int other) => (both[one][other], units[one] + units[other] - carryingBoth[one][other]);
    }

    private int[][] Square() => [.. upwards.Select(_ => new int[upwards.Length])];

    // What carries themes itself, and which are present on it.
    private IEnumerable<(bool[] Carried, HashSet<int> Present)> Units(CarriedEssay essay, Together rule) => rule switch
    {
        Together.Overlap => from one in essay.Annotations
                            where one.Place is not null
                            select (Marked(one.Themes), Under(essay, one.Place!.Value)),
        Together.Paragraph => from block in MadeLibrary.BlockRanges
                              let under = Under(essay, block)
                              select (Marked(under), under),
        _ => [(Marked(essay.Themes), essay.Themes)],
    };

    private bool[] Marked(HashSet<int> themes)
    {
        var marked = new bool[upwards.Length];
        foreach (var theme in themes)
        {
            marked[theme] = true;
        }
        return marked;
    }

    private static HashSet<int> Under(CarriedEssay essay, TextRange range) =>
        [.. essay.Annotations.Where(other => other.Place is { } place && place.Overlaps(range)).SelectMany(other => other.Themes)];

    private static IEnumerable<string> LinesOf(MadeEssay essay, Axis axis) => axis switch
    {
        Axis.Essays => [essay.Slug],
        Axis.Years => [essay.Year?.ToString(CultureInfo.InvariantCulture) ?? ""],
        _ => essay.Authors.DefaultIfEmpty(""),
    };

    /// <param name="theme">Null for any.</param>
    private static double Figure(CarriedEssay essay, int? theme, Measure measure)
    {
        var carrying = essay.Annotations.Where(one => theme is null || one.Themes.Contains(theme.Value));
        return measure switch
        {
            Measure.Passages => carrying.Count(),
            Measure.Essays => carrying.Any() ? 1 : 0,
            _ => Covered(carrying),
        };
    }

    private static int Covered(IEnumerable<Carrying> passages)
    {
        Span<bool> covered = stackalloc bool[MadeLibrary.TextLength];
        foreach (var passage in passages)
        {
            if (passage.Place is { } range)
            {
                covered[range.Start..range.End].Fill(true);
            }
        }
        return covered.Count(true);
    }

    private HashSet<int> Carried(MadeAnnotation one) => [.. one.Themes.SelectMany(theme => upwards[places[theme]])];

    private IEnumerable<int> Upwards(string theme)
    {
        for (string? above = theme; above is not null; above = made.Codebook[places[above]].Parent)
        {
            yield return places[above];
        }
    }

    private string SlugOf(int theme) => made.Codebook[theme].Slug;

    private static void Add<T>(Dictionary<T, double> sums, T key, double figure) where T : notnull => sums[key] = sums.GetValueOrDefault(key) + figure;

    private sealed record Carrying(TextRange? Place, HashSet<int> Themes);

    private sealed record CarriedEssay(MadeEssay Essay, Carrying[] Annotations)
    {
        public HashSet<int> Themes { get; } = [.. Annotations.SelectMany(one => one.Themes)];
    }
}
