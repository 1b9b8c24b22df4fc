using System.Runtime.InteropServices;

namespace AllianceReader.Overview;

/// <summary>
/// Counts themes against essays, authors or years. Goes through the essays once to know which lines and themes have the most, and then
/// through those of the lines shown for their cells; so that neither a hundred thousand essays nor twenty thousand authors need a table. Of
/// years there are so few that all their cells are counted at once.
/// </summary>
public sealed class CountMatrix(IReadOnlyList<TaggedEssay> essays, Lineage lineage, Scope scope, Measure measure)
{
    /// <summary>The line of essays without a named author.</summary>
    public const long NoAuthor = -1;

    /// <param name="axis">What lines stand for, which themes do not.</param>
    /// <param name="lines">Which of the lines.</param>
    /// <param name="themes">Which of the themes.</param>
    public MatrixCounts By(Axis axis, Stretch lines, Stretch themes)
    {
        var sums = new Sums(lineage.Count);
        ForEach(scope.Holds, (essay, tally) => sums.Add(essay, tally, axis));
        // A line without any of the themes is not worth its place.
        var held = sums.Lines.Where(line => line.Value.Value > 0);
        var shownLines = Some(InOrder(axis, held), lines);
        var shownThemes = Some(Enumerable.Range(0, lineage.Count).Where(theme => sums.Themes[theme] > 0).OrderByDescending(theme => sums.Themes[theme]), themes);
        var cells = axis == Axis.Years ? CellsOf(sums, shownLines, shownThemes) : Cells(axis, shownLines, shownThemes);
        return new(
            [.. shownLines.Select(line => new CountedLine(line, Figure(sums.Lines[line])))],
            [.. shownThemes.Select(theme => new CountedLine(theme, Figure(new(sums.Themes[theme], sums.Length))))],
            [.. shownLines.Select((line, at) => (IReadOnlyList<double>)[.. shownThemes.Select((_, theme) => Figure(sums.Lines[line] with { Value = cells[at][theme] }))])],
            held.Count(),
            sums.Themes.Count(value => value > 0),
            Figure(new(sums.Any, sums.Length)));
    }

    private void ForEach(Func<TaggedEssay, bool> wanted, Action<TaggedEssay, EssayTally> count)
    {
        var tally = new EssayTally(lineage, measure);
        foreach (var essay in essays)
        {
            if (wanted(essay))
            {
                tally.Count(essay);
                count(essay, tally);
            }
        }
    }

    // Not sorted as a whole: of a hundred thousand lines a screen shows twenty-five.
    private IEnumerable<long> InOrder(Axis axis, IEnumerable<KeyValuePair<long, Sum>> lines) => (axis == Axis.Years
        ? lines.OrderByDescending(line => line.Key)
        : lines.OrderByDescending(line => Figure(line.Value)).ThenBy(line => line.Key)).Select(line => line.Key);

    private static T[] Some<T>(IEnumerable<T> all, Stretch stretch) => [.. all.Skip(stretch.Offset).Take(stretch.Limit)];

    private static long[][] CellsOf(Sums sums, long[] lines, int[] themes) =>
        [.. lines.Select(line => themes.Select(theme => sums.Years[line][theme]).ToArray())];

    private long[][] Cells(Axis axis, long[] lines, int[] themes)
    {
        var cells = lines.Select(_ => new long[themes.Length]).ToArray();
        var rows = lines.Select((line, at) => (line, at)).ToDictionary(known => known.line, known => known.at);
        var columns = Enumerable.Repeat(-1, lineage.Count).ToArray();
        for (var at = 0; at < themes.Length; at++)
        {
            columns[themes[at]] = at;
        }
        if (lines.Length == 0 || themes.Length == 0)
        {
            return cells;
        }
        ForEach(essay => LinesOf(essay, axis).Any(rows.ContainsKey) && scope.Holds(essay), (essay, tally) =>
        {
            foreach (var line in LinesOf(essay, axis))
            {
                if (rows.TryGetValue(line, out var row))
                {
                    AddTo(cells[row], columns, tally);
                }
            }
        });
        return cells;
    }

    private static void AddTo(long[] cells, int[] columns, EssayTally tally)
    {
        foreach (var theme in tally.Touched)
        {
            if (columns[theme] >= 0)
            {
                cells[columns[theme]] += tally[theme];
            }
        }
    }

    private static IEnumerable<long> LinesOf(TaggedEssay essay, Axis axis) => axis switch
    {
        Axis.Essays => [essay.Id],
        Axis.Years => [essay.Year],
        Axis.Authors => essay.Authors.Length == 0 ? [NoAuthor] : essay.Authors.Select(author => (long)author),
        _ => throw new ArgumentOutOfRangeException(nameof(axis), axis, "Themes are the other side."),
    };

    private double Figure(Sum sum) => measure != Measure.Share ? sum.Value : sum.Length == 0 ? 0 : sum.Value / (double)sum.Length;

    private readonly record struct Sum(long Value, long Length);

    private sealed class Sums(int themes)
    {
        public Dictionary<long, Sum> Lines { get; } = [];

        public long[] Themes { get; } = new long[themes];

        /// <summary>By year, then by theme; where lines are years.</summary>
        public Dictionary<long, long[]> Years { get; } = [];

        public long Any { get; private set; }

        public long Length { get; private set; }

        public void Add(TaggedEssay essay, EssayTally tally, Axis axis)
        {
            Length += essay.Length;
            Any += tally.Any;
            foreach (var theme in tally.Touched)
            {
                Themes[theme] += tally[theme];
            }
            if (axis == Axis.Years)
            {
                AddToYear(essay.Year, tally);
            }
            foreach (var line in LinesOf(essay, axis))
            {
                ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(Lines, line, out _);
                sum = new(sum.Value + tally.Any, sum.Length + essay.Length);
            }
        }

        private void AddToYear(long year, EssayTally tally)
        {
            ref var cells = ref CollectionsMarshal.GetValueRefOrAddDefault(Years, year, out _);
            cells ??= new long[themes];
            foreach (var theme in tally.Touched)
            {
                cells[theme] += tally[theme];
            }
        }
    }
}

/// <param name="Lines">In their order, those asked for.</param>
/// <param name="Themes">In their order, those asked for; a key is a place in the <see cref="Lineage"/>.</param>
/// <param name="Cells">By line, then by theme.</param>
public sealed record MatrixCounts(
    IReadOnlyList<CountedLine> Lines, IReadOnlyList<CountedLine> Themes, IReadOnlyList<IReadOnlyList<double>> Cells, int AllLines, int AllThemes, double Whole);

/// <param name="Key">The number of an essay or an author, a year (0 for not known), or a theme's place.</param>
public readonly record struct CountedLine(long Key, double Total);
