using AllianceReader.Annotations;
using AllianceReader.Core.Tests.Annotations.Anchoring.Cases;
using AllianceReader.Support;

namespace AllianceReader.Core.Tests.Annotations.Anchoring;

/// <summary>The kit's 530 cases, by the quote alone.</summary>
public class KitTests
{
    private readonly ITestOutputHelper output;

    private static readonly Lazy<IReadOnlyList<Scored>> Found = new(() => [.. MutationKit.Cases(Path.Combine(Repository.Shared, "kits", "anchoring")).Select(Scored.Found)]);

    public KitTests(ITestOutputHelper output)
    {
        Repository.NeedsKit("anchoring");
        this.output = output;
    }

    [Fact]
    public void At_least_95_in_100_are_right_or_rightly_asked_and_at_most_5_silently_wrong()
    {
        output.WriteLine($"{Count(Outcome.Right)} right, {Count(Outcome.RightlyAsked)} rightly asked, {Count(Outcome.SilentlyWrong)} silently wrong, {Count(Outcome.Lost)} lost");

        Assert.True(Found.Value.Count(each => each.IsGood) >= 0.95 * Found.Value.Count, Those(each => !each.IsGood));
        Assert.True(Count(Outcome.SilentlyWrong) <= 5, Those(each => each.Outcome == Outcome.SilentlyWrong));
    }

    [Fact]
    public void At_most_15_in_100_of_those_that_are_there_are_asked() =>
        Assert.True(Found.Value.Count(each => each.IsAsked) <= 0.15 * Found.Value.Count(each => each.Case.Expected is not null), Those(each => each.IsAsked));

    [Theory]
    [InlineData("unchanged")]
    [InlineData("drifted")]
    [InlineData("paragraph-moved")]
    public void None_is_asked_whose_words_are_as_they_were(string kind) =>
        Assert.All(Found.Value.Where(each => each.Case.Kind == kind), each => Assert.Equal((Outcome.Right, AnnotationStatus.InPlace), (each.Outcome, each.Answer.Verdict)));

    [Fact]
    public void No_lookalike_is_taken_for_a_passage_that_went() =>
        Assert.All(
            Found.Value.Where(each => each.Case.Kind == "deleted-but-lookalike-remains"),
            each => Assert.Contains(each.Answer.Verdict, new[] { AnnotationStatus.Gone, AnnotationStatus.Confirm }));

    [Fact]
    public void Both_ends_are_exact_in_at_least_9_of_10_that_are_found()
    {
        var found = Found.Value.Where(each => each.HasEdges is not null).ToList();

        Assert.True(found.Count(each => each.HasEdges == true) >= 0.9 * found.Count, Those(each => each.HasEdges == false));
    }

    private static int Count(Outcome outcome) => Found.Value.Count(each => each.Outcome == outcome);

    private static string Those(Func<Scored, bool> which) => string.Join('\n', Found.Value.Where(which));
}
