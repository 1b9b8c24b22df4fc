using AllianceReader.Articles;
using AllianceReader.Sqlite.Search;

namespace AllianceReader.Sqlite.Tests.Search;

public class BigramsTests
{
    // text; as the index holds it; as words to be found
    [Theory]
    [InlineData("한국의 동맹", "한국 국의 의 동맹 맹", "한국 국의 의 동맹")]
    [InlineData("NATO의 역할", "NATO 의 역할 할", "NATO 의 역할")]
    [InlineData("東京, plain", "東京 京 , plain", "東京 京 , plain")]
    [InlineData("no pairs", "no pairs", "no pairs")]
    [InlineData("", "", "")]
    public void Runs_without_spaces_are_cut_into_pairs(string text, string indexed, string asked)
    {
        Assert.Equal(indexed, OneSpaced(Bigrams.Of(text).Text));
        Assert.Equal(asked, OneSpaced(Bigrams.OfWords(text).Text));
    }

    [Theory]
    [InlineData("의", true)]
    [InlineData("NATO의", true)]
    [InlineData("한국", false)]
    [InlineData("NATO", false)]
    [InlineData("", false)]
    public void One_character_alone_is_looked_for_as_a_beginning(string words, bool expected) =>
        Assert.Equal(expected, Bigrams.EndsInOneOfARun(words));

    [Theory]
    [InlineData("한국의 NATO 동맹 🤝 끝")]
    [InlineData("plain\u0001text\twith 한")]
    public void Every_piece_stands_where_it_came_from(string text)
    {
        var cut = Bigrams.Of(text);

        for (var at = 0; at < cut.Text.Length; at++)
        {
            if (cut.Text[at] != ' ')
            {
                var source = cut.Source(new TextRange(at, at + 1));
                Assert.Equal(cut.Text[at].ToString(), source.Of(text));
            }
        }
    }

    private static string OneSpaced(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
