using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Overview;
using AllianceReader.Sqlite.Tests.Support;
using AllianceReader.Themes;

namespace AllianceReader.Sqlite.Tests.Contracts;

public abstract class OverviewContract : StoreContract
{
    private const string First = "A habit is kept by those who need it.";
    private const string Second = "Fear keeps the league, and the league keeps fear.";

    [Fact]
    public async Task An_empty_library_has_an_empty_matrix()
    {
        var matrix = await Overview.Matrix(new());

        Assert.Equal((0, 0, 0.0), (matrix.Rows.Count, matrix.Columns.Count, matrix.Whole));
        Assert.Empty((await Overview.Pairs(new())).Themes);
        Assert.Null(await Overview.PairsOf("nonsense", new()));
    }

    [Fact]
    public async Task Passages_are_counted_by_essay_author_and_year_those_without_author_or_date_apart()
    {
        await AddTheme("Fear");
        await AddTheme("Habit");
        var leagues = await Add(Some.Essay("Of Leagues", ["Publius Varro", "Portia Cato"], "The Forum", "2018-09", lines: [First, Second]));
        var walls = await Add(Some.Essay("Of Walls", [], lines: [First]));
        await Annotate(leagues, "habit", "", "habit");
        await Annotate(leagues, "Fear", "", "fear");
        await Annotate(leagues, "keeps fear", "", "fear", "habit");
        await Annotate(walls, "need", "", "habit");

        Assert.Equal(
            """
                        habit   fear    all
            of-leagues      2      2      3
            of-walls        1      0      1
            all             3      2      4
            """, Drawn(await Overview.Matrix(new())), ignoreLineEndingDifferences: true);
        Assert.Equal(
            """
                           habit   fear    all
            publius-varro      2      2      3
            portia-cato        2      2      3
            none               1      0      1
            all                3      2      4
            """, Drawn(await Overview.Matrix(new() { Rows = Axis.Authors })), ignoreLineEndingDifferences: true);
        Assert.Equal(
            """
                    2018   none    all
            habit      2      1      3
            fear       2      0      2
            all        3      1      4
            """, Drawn(await Overview.Matrix(new() { Rows = Axis.Themes, Columns = Axis.Years })), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task Text_under_overlapping_passages_is_covered_once()
    {
        await AddTheme("Fear");
        var leagues = await Add(Some.Essay("Of Leagues", [], lines: ["0123456789"]));
        await Annotate(leagues, "0123", "", "fear");
        await Annotate(leagues, "2345", "", "fear");
        await Annotate(leagues, "9", "", "fear");

        var matrix = await Overview.Matrix(new() { Measure = Measure.Share });

        Assert.Equal(0.7, matrix.Cells[0][0]);
        Assert.Equal((0.7, 0.7, 0.7), (matrix.Rows[0].Total, matrix.Columns[0].Total, matrix.Whole));
    }

    [Fact]
    public async Task What_has_no_certain_place_counts_as_its_themes_page_lists_it_but_covers_no_text_and_meets_nothing()
    {
        await AddTheme("Fear");
        await AddTheme("Habit");
        var leagues = await Add("Of Leagues", First, Second);
        var walls = await Add("Of Walls", First);
        await Annotations.Add(Some.WholeEssayNote(leagues, "All of it.", "fear"), leagues.Revision, Some.Reader);
        await Annotate(walls, "habit", "", "habit");
        var lost = await Annotate(walls, "habit", "", "fear");
        await Annotations.Update(lost with { Status = AnnotationStatus.Confirm, Confidence = 0.4 }, null, Some.Reader);

        Assert.Equal(
            """
                         fear  habit    all
            of-walls        1      1      2
            of-leagues      1      0      1
            all             2      1      3
            """, Drawn(await Overview.Matrix(new())), ignoreLineEndingDifferences: true);
        Assert.Equal((await Themes.Find("fear"))!.AnnotationCount, (await Overview.Matrix(new() { Filter = new() { Themes = ["fear"] } })).Whole);
        Assert.Equal(2, (await Overview.Matrix(new() { Measure = Measure.Essays, Filter = new() { Themes = ["fear"] } })).Whole);
        Assert.Equal(["habit"], (await Overview.Matrix(new() { Measure = Measure.Share })).Columns.Select(column => column.Key));
        Assert.Empty((await Overview.PairsOf("fear", new()))!);
        Assert.Equal(new(1, 2), (await Overview.PairsOf("fear", new() { Rule = Together.Essay }))!.Single().Count);
    }

    [Fact]
    public async Task Rolled_up_a_passage_with_two_themes_below_counts_once_above()
    {
        await AddTheme("Order");
        await AddTheme("Liberal order", "order");
        await AddTheme("Old order", "order");
        var leagues = await Add("Of Leagues", First);
        await Annotate(leagues, "habit", "", "liberal-order", "old-order");
        await Annotate(leagues, "need", "", "order");

        Assert.Equal(1, await Of("order", rollsUp: false));
        Assert.Equal(2, await Of("order", rollsUp: true));
        Assert.Equal(1, await Of("liberal-order", rollsUp: true));

        async Task<double> Of(string theme, bool rollsUp) =>
            (await Overview.Matrix(new() { RollsUp = rollsUp, Filter = new() { Themes = [theme] } })).Whole;
    }

    [Fact]
    public async Task Themes_occur_together_on_overlapping_text_in_a_paragraph_or_in_an_essay()
    {
        await AddTheme("Fear");
        await AddTheme("Habit");
        var leagues = await Add("Of Leagues", First, Second);
        var walls = await Add("Of Walls", First, Second);
        await Annotate(leagues, "habit is kept", "", "habit");
        await Annotate(leagues, "kept by", "", "fear");
        await Annotate(leagues, "the league", "", "fear");
        await Annotate(leagues, "keeps fear", "", "habit");
        await Annotate(walls, "habit", "", "habit");
        await Annotate(walls, "Fear", "", "fear");

        // Two of six passages share "kept"; two of four paragraphs, both essays hold both.
        Assert.Equal(new(2, 6), await Pair(Together.Overlap));
        Assert.Equal(new(2, 4), await Pair(Together.Paragraph));
        Assert.Equal(new(2, 2), await Pair(Together.Essay));
        Assert.Equal(["habit is kept", "kept by"], await Meeting(Together.Overlap));
        Assert.Equal(["habit is kept", "kept by", "the league", "keeps fear"], await Meeting(Together.Paragraph));
        Assert.Equal(6, (await Meeting(Together.Essay)).Length);

        async Task<PairCount> Pair(Together rule) => (await Overview.PairsOf("fear", new() { Rule = rule }))!.Single().Count;

        async Task<string[]> Meeting(Together rule) =>
            [.. (await Overview.Meetings("fear", "habit", new() { Rule = rule }, Stretch.First))!.Items.Select(found => found.Annotation.Quote!.Exact)];
    }

    [Fact]
    public async Task Passages_that_only_touch_share_no_character()
    {
        await AddTheme("Fear");
        await AddTheme("Habit");
        var leagues = await Add("Of Leagues", "0123456789");
        await Annotate(leagues, "0123", "", "fear");
        await Annotate(leagues, "4567", "", "habit");

        Assert.Empty((await Overview.PairsOf("fear", new()))!);
    }

    [Fact]
    public async Task What_is_counted_is_narrowed_by_author_publication_years_and_theme()
    {
        await AddTheme("Fear");
        await AddTheme("Habit");
        var old = await Add(Some.Essay("Old", ["Publius Varro"], "The Forum", "2018", lines: [First]));
        var late = await Add(Some.Essay("Late", ["Portia Cato"], "The Porch", "2024-05", lines: [First]));
        var undated = await Add(Some.Essay("Undated", ["Portia Cato"], lines: [First]));
        await Annotate(old, "habit", "", "habit");
        await Annotate(late, "habit", "", "habit");
        await Annotate(late, "need", "", "fear");
        await Annotate(undated, "need", "", "fear");

        Assert.Equal(["late", "undated"], await Essays(new() { Authors = ["portia-cato"] }));
        Assert.Equal(["old"], await Essays(new() { Publications = ["The Forum", "nowhere"] }));
        Assert.Equal(["late"], await Essays(new() { From = "2019" }));
        Assert.Equal(["old"], await Essays(new() { To = "2018-03" }));
        Assert.Equal(["late", "undated"], await Essays(new() { Themes = ["fear"] }));
        Assert.Empty(await Essays(new() { Authors = ["nobody"] }));
        await Assert.ThrowsAsync<RefusedException>(() => Essays(new() { From = "soon" }));

        async Task<IEnumerable<string?>> Essays(OverviewFilter filter) => (await Overview.Matrix(new() { Filter = filter })).Rows.Select(row => row.Key).Order();
    }

    [Fact]
    public async Task Only_so_many_rows_and_columns_are_given_the_most_first()
    {
        await AddTheme("Fear");
        await AddTheme("Habit");
        for (var i = 1; i <= 5; i++)
        {
            var essay = await Add(Some.Essay($"Number {i}", [], published: $"{2000 + i}", lines: [First]));
            for (var passage = 0; passage < i; passage++)
            {
                await Annotate(essay, First[..(passage + 3)], "", passage == 0 ? "fear" : "habit");
            }
        }

        var most = await Overview.Matrix(new() { Stretch = new(2, 1), Across = 1 });
        var years = await Overview.Matrix(new() { Rows = Axis.Themes, Columns = Axis.Years, Across = 2 });

        Assert.Equal(["number-4", "number-3"], most.Rows.Select(row => row.Key));
        Assert.Equal(["habit"], most.Columns.Select(column => column.Key));
        Assert.Equal(["2004", "2005"], years.Columns.Select(column => column.Key));
        Assert.Equal((5, 2, 5), (most.AllRows, most.AllColumns, years.AllColumns));
        Assert.Equal(10, years.Rows[0].Total);
    }

    [Fact]
    public async Task What_was_read_ahead_of_a_small_library_is_counted_with_what_came_since()
    {
        await AddTheme("Fear");
        var leagues = await Add("Of Leagues", First);
        await Annotate(leagues, "habit", "", "fear");

        Assert.True(await Overview.ReadAhead());
        await Annotate(leagues, "need", "", "fear");

        Assert.Equal(2, (await Overview.Matrix(new())).Whole);
    }

    [Fact]
    public async Task Themes_against_themes_are_no_matrix()
    {
        await Assert.ThrowsAsync<RefusedException>(() => Overview.Matrix(new() { Rows = Axis.Themes }));
        await Assert.ThrowsAsync<RefusedException>(() => Overview.Matrix(new() { Rows = Axis.Years, Columns = Axis.Essays }));
    }

    [Fact]
    public async Task What_was_written_or_undone_is_counted_at_once()
    {
        await AddTheme("Fear");
        var leagues = await Add("Of Leagues", First);
        var one = await Annotate(leagues, "habit", "", "fear");
        Assert.Equal(1, await Whole());

        await Annotate(leagues, "need", "", "fear");
        Assert.Equal(2, await Whole());
        await Annotations.Delete(one.Id, null, Some.Reader);
        Assert.Equal(1, await Whole());
        await History.Undo(null, Some.Reader);
        Assert.Equal(2, await Whole());
        await Articles.Delete(leagues.Slug, null, Some.Reader);
        Assert.Equal(0, await Whole());
        await History.Undo(null, Some.Reader);
        Assert.Equal(2, await Whole());
        await Themes.Delete("fear", Some.Reader);
        Assert.Equal(0, await Whole());

        async Task<double> Whole() => (await Overview.Matrix(new())).Whole;
    }

    [Fact]
    public async Task After_each_change_of_many_passages_there_and_back_the_figures_are_a_plain_recount()
    {
        await AddTheme("Fear");
        await AddTheme("Habit");
        await AddTheme("Old fear", "fear");
        await AddTheme("Old habit", "habit");
        var leagues = await Add(Some.Essay("Of Leagues", ["Publius Varro"], "The Forum", "2018-09", lines: [First, Second]));
        var walls = await Add(Some.Essay("Of Walls", ["Portia Cato"], lines: [First, Second]));
        foreach (var essay in new[] { leagues, walls })
        {
            await Annotate(essay, "habit is kept", "", "habit");
            await Annotate(essay, "kept by", "", "fear", "old-habit");
            await Annotate(essay, "Fear keeps", "", "fear");
        }
        string[] fears = [.. (await Annotations.Ids(new() { Themes = ["fear"] })).Take(3)];

        await ThereAndBack(() => Annotations.Retheme(fears, new("habit", ["fear"]), Some.Reader));
        await ThereAndBack(() => Annotations.Retheme(fears, new(null, ["fear"]), Some.Reader));
        await ThereAndBack(() => Themes.Split("fear", SplitTarget.New("Dread"), fears, Some.Reader));
        await ThereAndBack(() => Themes.Split("fear", SplitTarget.Existing("old-habit"), fears, Some.Reader));
        await ThereAndBack(() => Themes.Merge("old-habit", "fear", Some.Reader));
        await ThereAndBack(() => Themes.Move("old-fear", "habit", null, Some.Reader));
        await ThereAndBack(() => Themes.Delete("habit", Some.Reader));
        await ThereAndBack(() => Articles.Delete("of-walls", null, Some.Reader));

        async Task ThereAndBack(Func<Task> change)
        {
            await change();
            await SameAsRecounted.Check(Overview, Articles, Annotations, Themes);
            await History.Undo(null, Some.Reader);
            await SameAsRecounted.Check(Overview, Articles, Annotations, Themes);
            await History.Redo(Some.Reader);
            await SameAsRecounted.Check(Overview, Articles, Annotations, Themes);
            await History.Undo(null, Some.Reader);
        }
    }

    /// <summary>The matrix as a person would write it down; the figures are whole ones.</summary>
    private static string Drawn(Matrix matrix)
    {
        var width = matrix.Rows.Select(row => (row.Key ?? "none").Length).DefaultIfEmpty().Max();
        var lines = matrix.Rows.Zip(matrix.Cells, (row, cells) => Line(row.Key ?? "none", [.. cells, row.Total]));
        return string.Join('\n',
        [
            "".PadRight(width) + string.Concat(matrix.Columns.Select(column => (column.Key ?? "none").PadLeft(7)).Append("    all")),
            .. lines,
            Line("all", [.. matrix.Columns.Select(column => column.Total), matrix.Whole]),
        ]);

        string Line(string name, IEnumerable<double> figures) => name.PadRight(width) + string.Concat(figures.Select(figure => $"{figure,7}"));
    }
}
