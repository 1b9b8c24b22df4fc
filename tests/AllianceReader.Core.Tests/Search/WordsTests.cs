using AllianceReader.Search;

namespace AllianceReader.Core.Tests.Search;

public class WordsTests
{
    // question, text, what is found in it
    [Theory]
    [InlineData("alliance", "The Alliance holds; the alliances hold.", "Alliance|alliance")]
    [InlineData("hold alliance", "The alliance holds.", "alliance|hold")]
    [InlineData("cafe", "In the Café, and in the cafe\u0301.", "Café|cafe\u0301")]
    [InlineData("동맹", "한미동맹은 오래되었다.", "동맹")]
    [InlineData("ana", "banana", "ana")]
    [InlineData("ally allyship", "allyship", "allyship")]
    [InlineData("🤝", "a 🤝 b", "🤝")]
    public void Words_are_found_whatever_their_case_and_accents(string question, string text, string found)
    {
        var words = Words.Of(question);

        Assert.True(words.AllIn(text));
        Assert.Equal(found.Split('|'), words.PlacesIn(text).Select(place => place.Of(text)));
    }

    [Fact]
    public void One_word_missing_is_not_found() => Assert.False(Words.Of("alliance burden").AllIn("The alliance holds."));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n")]
    [InlineData("\u200b\u0301")]
    public void A_question_without_anything_to_see_finds_nothing(string? question) => Assert.True(Words.Of(question).IsEmpty);
}
