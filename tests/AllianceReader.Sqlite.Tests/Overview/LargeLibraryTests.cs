using System.Globalization;
using AllianceReader.Annotations;
using AllianceReader.Overview;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Overview;

/// <summary>Ten thousand essays, two hundred thousand annotations, three hundred themes: every figure is a plain recount of what the library was made of.</summary>
public sealed class LargeLibraryTests : IAsyncLifetime
{
    private const int Essays = 10_000;
    private const int Annotations = 200_000;
    private const int Themes = 300;

    private static readonly (Axis, Measure)[] plain =
        [(Axis.Essays, Measure.Passages), (Axis.Essays, Measure.Share), (Axis.Authors, Measure.Passages), (Axis.Authors, Measure.Essays), (Axis.Years, Measure.Share)];

    // Rolled up, each measure once: a recount of ten thousand essays takes seconds.
    private static readonly (Axis, Measure)[] rolledUp = [(Axis.Essays, Measure.Passages), (Axis.Authors, Measure.Share), (Axis.Years, Measure.Essays)];

    private readonly TemporaryFolder folder = new();
    private SqliteLibrary library = null!;
    private MadeLibrary made = null!;

    public async ValueTask InitializeAsync()
    {
        library = await SqliteLibrary.OpenForWriting(folder.Library);
        made = new(library, new Random(20261127));
        await made.Make(Essays, Annotations, Themes);
    }

    public async ValueTask DisposeAsync()
    {
        await library.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Matrices_pairs_and_theme_counts_are_a_plain_recount()
    {
        foreach (var rollsUp in new[] { false, true })
        {
            var recount = new MadeRecount(made, rollsUp);
            foreach (var (axis, measure) in rollsUp ? rolledUp : plain)
            {
                await CompareMatrix(recount, new() { Rows = axis, Measure = measure, RollsUp = rollsUp });
            }
            foreach (var rule in Enum.GetValues<Together>())
            {
                await ComparePairs(recount, new() { Rule = rule, RollsUp = rollsUp, Across = Themes });
            }
        }
        await CompareCodebook();
        await CompareCellsWithLists();
    }

    private async Task CompareMatrix(MadeRecount recount, MatrixQuery query)
    {
        var (cells, lines, themes, whole) = recount.Matrix(query.Rows, query.Measure);
        var seen = 0;
        do
        {
            var matrix = await library.Overview.Matrix(query with { Stretch = new(Stretch.Most, seen), Across = Themes });
            Assert.Equal((lines.Count, themes.Count), (matrix.AllRows, matrix.AllColumns));
            Assert.Equal(whole, matrix.Whole, 12);
            Assert.All(matrix.Columns, column => Assert.Equal(themes[column.Key!], column.Total, 12));
            foreach (var (row, figures) in matrix.Rows.Zip(matrix.Cells))
            {
                Assert.Equal(lines[row.Key ?? ""], row.Total, 12);
                // Not compared by xunit: three million figures would take it minutes.
                Assert.True(matrix.Columns.Select(column => cells.GetValueOrDefault((row.Key ?? "", column.Key!))).SequenceEqual(figures), $"{query}: {row.Key}");
            }
            Assert.NotEmpty(matrix.Rows);
            seen += matrix.Rows.Count;
        }
        while (seen < lines.Count);
    }

    private async Task ComparePairs(MadeRecount recount, PairQuery query)
    {
        var counted = recount.Pairs(query.Rule);
        var table = await library.Overview.Pairs(query);
        Assert.Equal(Themes, table.Themes.Count);
        for (var at = 0; at < table.Themes.Count; at++)
        {
            for (var before = 0; before < at; before++)
            {
                var (one, other) = (table.Themes[at].Key!, table.Themes[before].Key!);
                var (both, either) = counted(one, other);
                PairCount? expected = recount.AreKin(one, other) ? null : new(both, either);
                Assert.True(expected == table.Pairs[at][before], $"{query}: {one} with {other}, {expected} and not {table.Pairs[at][before]}");
            }
        }
    }

    private async Task CompareCodebook()
    {
        var (own, all) = (new MadeRecount(made, rollsUp: false), new MadeRecount(made, rollsUp: true));
        var (counts, above) = (own.Matrix(Axis.Essays, Measure.Passages).Themes, all.Matrix(Axis.Essays, Measure.Passages).Themes);
        Assert.All(await library.Themes.List(), theme => Assert.Equal(
            (counts.GetValueOrDefault(theme.Slug), above.GetValueOrDefault(theme.Slug)), (theme.AnnotationCount, theme.AnnotationCountWithBelow)));
    }

    // What a cell's link asks for.
    private async Task CompareCellsWithLists()
    {
        foreach (var axis in new[] { Axis.Essays, Axis.Authors, Axis.Years })
        {
            var matrix = await library.Overview.Matrix(new() { Rows = axis, RollsUp = true, Stretch = new(3, 1), Across = 3 });
            foreach (var (row, figures) in matrix.Rows.Zip(matrix.Cells))
            {
                foreach (var (column, figure) in matrix.Columns.Zip(figures))
                {
                    var listed = await library.Annotations.List(Narrowed(axis, row.Key!) with { Themes = [column.Key!], Below = true, Stretch = new(1) });
                    Assert.Equal(figure, listed.Total);
                }
            }
        }
    }

    private static AnnotationQuery Narrowed(Axis axis, string key) => axis switch
    {
        Axis.Essays => new() { Articles = [key] },
        Axis.Authors => new() { Authors = [key] },
        _ => new() { Years = [int.Parse(key, CultureInfo.InvariantCulture)] },
    };
}
