using AllianceReader.Overview;
using static AllianceReader.Core.Tests.Overview.Tagged;

namespace AllianceReader.Core.Tests.Overview;

public class CountMatrixTests
{
    private static readonly Stretch all = new(1000);

    private static readonly TaggedEssay[] essays =
    [
        Essay(1, 2018, [7, 8], (0, 4, [Fear]), (2, 6, [Fear, Habit]), (12, 22, [Liberal, Old])),
        Essay(2, 2024, [7], [[Fear]], (0, 1, [Order])),
        Essay(3, 0, [], (0, 5, [Habit])),
    ];

    [Fact]
    public void A_passage_counts_for_each_of_its_themes_and_once_in_the_sum_of_its_line()
    {
        var counts = Count(Axis.Essays, Measure.Passages);

        Assert.Equal([(1, 3), (2, 2), (3, 1)], Lines(counts));
        Assert.Equal([("fear", 3), ("habit", 2), ("order", 1), ("liberal-order", 1), ("old-order", 1)], Themes(counts));
        Assert.Equal([[2, 1, 0, 1, 1], [1, 0, 1, 0, 0], [0, 1, 0, 0, 0]], counts.Cells);
        Assert.Equal(6, counts.Whole);
    }

    [Fact]
    public void An_essay_of_two_authors_stands_with_both_and_one_of_none_apart()
    {
        Assert.Equal([(7, 5), (8, 3), (CountMatrix.NoAuthor, 1)], Lines(Count(Axis.Authors, Measure.Passages)));
    }

    [Fact]
    public void Years_run_from_the_newest_to_those_without_a_date()
    {
        Assert.Equal([(2024, 2), (2018, 3), (0, 1)], Lines(Count(Axis.Years, Measure.Passages)));
    }

    [Fact]
    public void Rolled_up_a_passage_counts_once_above_however_many_it_carries_below()
    {
        var counts = Count(Axis.Essays, Measure.Passages, rollsUp: true);

        Assert.Equal(("order", 2), Themes(counts).Single(theme => theme.Slug == "order"));
        Assert.Equal(6, counts.Whole);
    }

    [Fact]
    public void A_share_is_of_the_text_and_covers_what_lies_under_two_passages_once()
    {
        var counts = Count(Axis.Essays, Measure.Share, shown: [Fear]);

        Assert.Equal([6 / 22.0], counts.Lines.Select(line => line.Total));
        Assert.Equal(6 / 66.0, counts.Whole, 12);
    }

    [Fact]
    public void Essays_are_counted_once_a_note_on_the_whole_of_one_too()
    {
        var counts = Count(Axis.Authors, Measure.Essays, shown: [Fear]);

        Assert.Equal([(7, 2), (8, 1)], Lines(counts));
        Assert.Equal(2, counts.Whole);
    }

    [Fact]
    public void Lines_and_themes_come_in_stretches_and_say_how_many_there_are()
    {
        var counts = new CountMatrix(essays, Lineage(), new(), Measure.Passages).By(Axis.Essays, new(1, 1), new(2, 1));

        Assert.Equal([(2, 2)], Lines(counts));
        Assert.Equal(["habit", "order"], Themes(counts).Select(theme => theme.Slug));
        Assert.Equal((3, 5), (counts.AllLines, counts.AllThemes));
        Assert.Equal([[0, 1]], counts.Cells);
    }

    [Fact]
    public void A_scope_leaves_out_who_and_when_is_not_meant_and_undated_essays_wherever_there_is_a_bound()
    {
        Assert.Equal([(1, 3), (2, 2)], Lines(In(new(Authors: new HashSet<int> { 7 }))));
        Assert.Equal([(2, 2)], Lines(In(new(From: 20190000))));
        Assert.Equal([(1, 3)], Lines(In(new(To: 20190000))));
        Assert.Empty(In(new(Publications: new HashSet<int> { 3 })).Lines);

        static MatrixCounts In(Scope scope) => new CountMatrix(essays, Lineage(), scope, Measure.Passages).By(Axis.Essays, all, all);
    }

    private static MatrixCounts Count(Axis axis, Measure measure, bool rollsUp = false, int[]? shown = null) =>
        new CountMatrix(essays, Lineage(rollsUp, shown ?? []), new(), measure).By(axis, all, all);

    private static IEnumerable<(long, double)> Lines(MatrixCounts counts) => counts.Lines.Select(line => (line.Key, line.Total));

    private static IEnumerable<(string Slug, double Total)> Themes(MatrixCounts counts) =>
        counts.Themes.Select(theme => (Codebook[(int)theme.Key].Slug, theme.Total));
}
