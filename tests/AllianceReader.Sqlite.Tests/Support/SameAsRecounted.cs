using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Overview;
using AllianceReader.Themes;

namespace AllianceReader.Sqlite.Tests.Support;

/// <summary>Whether an overview says what a plain recount says: every figure of every matrix and table of pairs.</summary>
internal static class SameAsRecounted
{
    private const int Digits = 12;

    public static async Task Check(IOverview overview, IArticleStore articles, IAnnotationStore annotations, IThemeStore themes)
    {
        foreach (var rollsUp in new[] { false, true })
        {
            var recount = await Recount.Of(articles, annotations, themes, rollsUp);
            foreach (var axis in new[] { Axis.Essays, Axis.Authors, Axis.Years })
            {
                foreach (var measure in Enum.GetValues<Measure>())
                {
                    await CheckMatrix(overview, recount, new() { Rows = axis, Measure = measure, RollsUp = rollsUp, Stretch = new(10_000), Across = MatrixQuery.MostAcross });
                }
            }
            foreach (var rule in Enum.GetValues<Together>())
            {
                await CheckPairs(overview, recount, new() { Rule = rule, RollsUp = rollsUp, Across = MatrixQuery.MostAcross });
            }
        }
    }

    private static async Task CheckMatrix(IOverview overview, Recount recount, MatrixQuery query)
    {
        var matrix = await overview.Matrix(query);
        var lines = recount.Lines(query.Rows).Where(line => recount.Figure(line.Value, null, query.Measure) > 0).ToDictionary();
        string[] columns = [.. recount.Codebook.Where(theme => recount.Whole(theme.Slug, query.Measure) > 0).Select(theme => theme.Slug)];
        Assert.Equal(lines.Keys.Order(), matrix.Rows.Select(row => row.Key ?? "").Order());
        Assert.Equal(columns.Order(), matrix.Columns.Select(column => column.Key!).Order());
        Assert.Equal((lines.Count, columns.Length), (matrix.AllRows, matrix.AllColumns));
        Same(recount.Whole(null, query.Measure), matrix.Whole);
        foreach (var (row, cells) in matrix.Rows.Zip(matrix.Cells))
        {
            Same(recount.Figure(lines[row.Key ?? ""], null, query.Measure), row.Total);
            foreach (var (column, cell) in matrix.Columns.Zip(cells))
            {
                Same(recount.Whole(column.Key, query.Measure), column.Total);
                Same(recount.Figure(lines[row.Key ?? ""], column.Key, query.Measure), cell);
            }
        }
        await CheckTurned(overview, matrix);
    }

    private static async Task CheckTurned(IOverview overview, Matrix matrix)
    {
        var turned = await overview.Matrix(matrix.Query with { Rows = matrix.Query.Columns, Columns = matrix.Query.Rows });
        Assert.Equal(matrix.Rows.Select(row => row.Key).Order(), turned.Columns.Select(column => column.Key).Order());
        foreach (var (row, at) in matrix.Rows.Select((row, at) => (row, at)))
        {
            var column = turned.Columns.Select(heading => heading.Key).ToList().IndexOf(row.Key);
            Assert.Equal(matrix.Cells[at], turned.Cells.Select(cells => cells[column]));
        }
    }

    private static async Task CheckPairs(IOverview overview, Recount recount, PairQuery query)
    {
        var table = await overview.Pairs(query);
        for (var one = 0; one < table.Themes.Count; one++)
        {
            var slug = table.Themes[one].Key!;
            Assert.Equal(recount.Units(slug, query.Rule), table.Themes[one].Total);
            for (var other = 0; other < table.Themes.Count; other++)
            {
                var with = table.Themes[other].Key!;
                PairCount? expected = one == other || (query.RollsUp && recount.AreKin(slug, with)) ? null : Counted(recount.Pair(slug, with, query.Rule));
                Assert.Equal(expected, table.Pairs[one][other]);
            }
            await CheckOne(overview, recount, query, slug);
        }
    }

    private static async Task CheckOne(IOverview overview, Recount recount, PairQuery query, string slug)
    {
        var expected = recount.Codebook
            .Where(other => other.Slug != slug && !(query.RollsUp && recount.AreKin(slug, other.Slug)))
            .Select(other => (other.Slug, Counted(recount.Pair(slug, other.Slug, query.Rule))))
            .Where(pair => pair.Item2.Both > 0);
        var pairs = (await overview.PairsOf(slug, query))!.Select(pair => (pair.With.Key!, pair.Count)).ToList();
        Assert.Equal(expected.Order(Comparer<(string, PairCount)>.Create((x, y) => string.CompareOrdinal(x.Item1, y.Item1))), pairs.OrderBy(pair => pair.Item1, StringComparer.Ordinal));
        if (pairs is [var most, ..] && query.Rule == Together.Overlap)
        {
            Assert.Equal(most.Count.Both, (await overview.Meetings(slug, most.Item1, query, Stretch.First))!.Total);
        }
    }

    private static PairCount Counted((int Both, int Either) pair) => new(pair.Both, pair.Either);

    private static void Same(double expected, double actual) => Assert.Equal(expected, actual, Digits);
}
