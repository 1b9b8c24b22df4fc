using AllianceReader.Articles;
using FsCheck;
using FsCheck.Fluent;

namespace AllianceReader.Core.Tests.Articles;

public class WordDiffTests
{
    // old; new; struck in [], inserted in {}
    [Theory]
    [InlineData("A wall is a wall.", "A wall is a wall.", "A wall is a wall.")]
    [InlineData("A promise is dear to us.", "A promise is cheap to us.", "A promise is[ dear]{ cheap} to us.")]
    [InlineData("forecast about somebody else’s courage, made in fair weather", "forecast about the courage of strangers",
        "forecast about[ somebody else’s]{ the} courage[, made in fair weather]{ of strangers}")]
    [InlineData("", "All of it is new.", "{All of it is new.}")]
    [InlineData("한미동맹은 굳건하다.", "한미동맹은 변한다.", "한미동맹은[ 굳건하다]{ 변한다}.")]
    [InlineData("one two three", "four the five", "[one two three]{four the five}")]
    public void Differences_are_whole_words(string old, string revised, string shown) => Assert.Equal(
        shown, string.Concat(WordDiff.Of(old, revised).Select(part => part.Kind switch
        {
            Difference.Left => $"[{part.Old.Of(old)}]",
            Difference.Came => $"{{{part.New.Of(revised)}}}",
            _ => part.Old.Of(old),
        })));

    [Fact]
    public void A_word_or_two_alone_between_two_changes_are_not_kept_apart() => Assert.Equal(
        [Difference.Left, Difference.Came, Difference.Same],
        WordDiff.Of("Whoever pays in part stays.", "Nobody asks in truth stays.").Select(part => part.Kind));

    [Fact]
    public void The_parts_hold_both_texts_whatever_they_are() => Prop.ForAll(Some.Text, Some.Text, (old, revised) =>
    {
        var parts = WordDiff.Of(old, revised);
        Assert.Equal(old, string.Concat(parts.Where(part => part.Kind != Difference.Came).Select(part => part.Old.Of(old))));
        Assert.Equal(revised, string.Concat(parts.Where(part => part.Kind != Difference.Left).Select(part => part.New.Of(revised))));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("A wall keeps nobody out", "A fence keeps nobody out", 4, 5)]
    [InlineData("one, two; three", "one two three", 3, 3)]
    [InlineData("one two three", "three two one", 1, 3)]
    [InlineData("one", "", 0, 1)]
    public void Words_that_stand_in_the_other_text_in_order_are_counted(string old, string revised, int kept, int all) =>
        Assert.Equal((kept, all), WordDiff.WordsKept(old, revised));

    [Fact]
    public void Texts_too_long_to_compare_word_by_word_are_compared_at_their_ends()
    {
        var old = $"The beginning. {string.Concat(Enumerable.Repeat("alpha ", 3000))}The end.";
        var revised = $"The beginning. {string.Concat(Enumerable.Repeat("omega ", 3000))}The end.";

        Assert.Equal([Difference.Same, Difference.Left, Difference.Came, Difference.Same], WordDiff.Of(old, revised).Select(part => part.Kind));
    }
}
