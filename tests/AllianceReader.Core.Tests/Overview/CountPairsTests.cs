using AllianceReader.Overview;
using static AllianceReader.Core.Tests.Overview.Tagged;

namespace AllianceReader.Core.Tests.Overview;

public class CountPairsTests
{
    [Theory]
    [InlineData(Together.Overlap, 0, 2)]
    [InlineData(Together.Paragraph, 1, 1)]
    [InlineData(Together.Essay, 1, 1)]
    public void Passages_that_only_touch_overlap_nowhere_but_share_a_paragraph_and_an_essay(Together rule, int both, int either) =>
        Assert.Equal(new PairCount(both, either), Pair(rule, Essay(1, 2018, [], (0, 3, [Fear]), (3, 6, [Habit]))));

    [Theory]
    [InlineData(Together.Overlap, 2, 2)]
    [InlineData(Together.Paragraph, 1, 2)]
    [InlineData(Together.Essay, 1, 1)]
    public void A_passage_over_two_paragraphs_meets_another_in_one_of_them(Together rule, int both, int either) =>
        Assert.Equal(new PairCount(both, either), Pair(rule, Essay(1, 2018, [], (2, 15, [Fear]), (14, 18, [Habit]))));

    [Fact]
    public void One_that_carries_both_is_one_passage_and_the_coefficient_is_whole()
    {
        var pair = Pair(Together.Overlap, Essay(1, 2018, [], (0, 3, [Fear, Habit])));

        Assert.Equal(new(1, 1), pair);
        Assert.Equal(1, pair!.Value.Jaccard);
        Assert.Equal(0, default(PairCount).Jaccard);
    }

    [Fact]
    public void Passages_of_different_essays_never_meet() => Assert.Equal(
        new PairCount(0, 2), Pair(Together.Essay, Essay(1, 2018, [], (0, 3, [Fear])), Essay(2, 2018, [], (0, 3, [Habit]))));

    [Fact]
    public void What_has_no_certain_place_meets_in_its_essay_alone()
    {
        var essay = Essay(1, 2018, [], [[Fear]], (0, 3, [Habit]));

        Assert.Equal(new PairCount(1, 1), Pair(Together.Essay, essay));
        Assert.Equal(new PairCount(0, 1), Pair(Together.Paragraph, essay));
    }

    [Fact]
    public void Rolled_up_what_is_below_meets_for_what_is_above()
    {
        var lineage = Lineage(rollsUp: true, Fear, Order);
        var pairs = new CountPairs(lineage, Together.Overlap);
        pairs.Add([Essay(1, 2018, [], (0, 5, [Liberal, Old]), (4, 9, [Fear]))]);

        Assert.Equal(new PairCount(2, 2), pairs.Of(0, 1));
        Assert.Equal((1, 1), (pairs.Units(0), pairs.Units(1)));
        Assert.Null(pairs.Of(1, 1));
    }

    [Theory]
    [InlineData(Together.Overlap)]
    [InlineData(Together.Paragraph)]
    [InlineData(Together.Essay)]
    public void One_theme_alone_is_counted_as_in_the_table_of_all(Together rule)
    {
        var chance = new Random(4);
        TaggedEssay[] essays = [.. Enumerable.Range(1, 40).Select(id => Essay(id, 2018, [], [.. Enumerable.Range(0, 6).Select(_ => Any(chance))]))];
        var all = Counted(rule, null);

        for (var theme = 0; theme < Codebook.Count; theme++)
        {
            var alone = Counted(rule, theme);
            Assert.All(Enumerable.Range(0, Codebook.Count), other => Assert.Equal(all.Of(theme, other), alone.Of(theme, other)));
        }

        CountPairs Counted(Together by, int? only)
        {
            var pairs = new CountPairs(Lineage(), by, only);
            pairs.Add(essays);
            return pairs;
        }
    }

    [Theory]
    [InlineData(Together.Overlap, 3)]
    [InlineData(Together.Paragraph, 4)]
    [InlineData(Together.Essay, 5)]
    public void The_passages_behind_a_pair_are_those_that_meet_by_its_rule(Together rule, int passages)
    {
        var essay = Essay(1, 2018, [], (0, 4, [Fear]), (3, 6, [Habit]), (5, 7, [Fear]), (8, 10, [Habit]), (13, 15, [Fear]), (16, 18, [Liberal]));

        Assert.Equal(passages, new FindMeetings(Lineage(false, Fear, Habit), rule).In(essay).Count());
    }

    [Fact]
    public void Where_one_of_two_is_missing_nothing_meets() => Assert.All(
        Enum.GetValues<Together>(), rule => Assert.Empty(new FindMeetings(Lineage(false, Fear, Habit), rule).In(Essay(1, 2018, [], (0, 4, [Fear]), (1, 3, [Fear])))));

    private static (int, int, int[]) Any(Random chance)
    {
        var start = chance.Next(20);
        return (start, start + chance.Next(1, 22 - start), [.. Codebook.Select(theme => theme.Id).Where(_ => chance.Next(3) == 0)]);
    }

    private static PairCount? Pair(Together rule, params TaggedEssay[] essays)
    {
        var pairs = new CountPairs(Lineage(), rule);
        pairs.Add(essays);
        return pairs.Of(0, 1);
    }
}
