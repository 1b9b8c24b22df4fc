using AllianceReader.Articles;

namespace AllianceReader.Core.Tests.Articles;

public class ReadingTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(100, 1)]
    [InlineData(345, 2)]
    [InlineData(1051, 5)]
    public void Reading_takes_a_minute_for_every_230_words_and_at_least_one(int words, int minutes) => Assert.Equal(minutes, Reading.MinutesFor(words));

    [Fact]
    public void Words_stand_between_white_space_and_notes_do_not_count()
    {
        var blocks = Some.Article("One two\u00a0three.\n\n한미동맹은 굳건하다.\n\nA bio.").Paragraphs.ToArray();
        blocks[2] = blocks[2] with { Kind = BlockKind.Note, Number = null };

        Assert.Equal(5, Reading.WordsIn(blocks));
    }

    [Theory]
    [InlineData("Short enough to show whole.", "Short enough to show whole.")]
    [InlineData("One two three four five six seven eight nine, ten eleven.", "One two three four five six seven eight nine …")]
    [InlineData("", "")]
    public void An_essay_without_a_title_goes_by_its_first_words(string text, string opening) => Assert.Equal(opening, Some.Article(text).Opening);
}
