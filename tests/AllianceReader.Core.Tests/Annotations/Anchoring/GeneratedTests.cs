using AllianceReader.Core.Tests.Annotations.Anchoring.Cases;
using AllianceReader.Support;

namespace AllianceReader.Core.Tests.Annotations.Anchoring;

/// <summary>Twenty-one kinds of edits of other texts than the kit's, English and Korean, lookalikes among them. The op-eds were never looked at while the limits were set.</summary>
public class GeneratedTests(ITestOutputHelper output)
{
    private const int Each = 10;

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void In_the_sample_essays_passages_are_found_by_their_quotes(int seed) => Check(Cases(Repository.Samples, seed), Scored.Found, mostWrong: 2);

    [Theory]
    [InlineData(21)]
    public void In_the_sample_essays_passages_are_followed_by_the_difference(int seed) => Check(Cases(Repository.Samples, seed), Scored.Followed, mostWrong: 1);

    [Fact]
    public void In_texts_held_out_the_figures_are_the_same()
    {
        Repository.NeedsOpEds();

        Check(Cases(Repository.OpEds, 31), Scored.Found, mostWrong: 2);
        Check(Cases(Repository.OpEds, 32), Scored.Followed, mostWrong: 1);
    }

    private void Check(IEnumerable<Mutated> cases, Func<Mutated, Scored> anchor, int mostWrong)
    {
        var scored = cases.Select(anchor).ToList();
        var bad = string.Join('\n', scored.Where(each => !each.IsGood));
        output.WriteLine($"{scored.Count(each => each.Outcome == Outcome.Right)} of {scored.Count} right, {scored.Count(each => each.IsAsked)} asked; neither right nor rightly asked:\n{bad}");

        Assert.True(scored.Count(each => each.IsGood) >= 0.97 * scored.Count, bad);
        Assert.True(scored.Count(each => each.Outcome == Outcome.SilentlyWrong) <= mostWrong, bad);
        Assert.True(scored.Count(each => each.IsAsked) <= 0.05 * scored.Count, bad);
        Assert.True(scored.Count(each => each.HasEdges == true) >= 0.97 * scored.Count(each => each.HasEdges is not null));
        Assert.All(scored.Where(each => each.Case.Kind is "unchanged" or "drifted" or "paragraph moved"), each => Assert.Equal(Outcome.Right, each.Outcome));
    }

    private static IEnumerable<Mutated> Cases(string folder, int seed) => new Mutations(Lookalikes.Among(Essays.Of(folder), seed), seed).All(Each);
}
