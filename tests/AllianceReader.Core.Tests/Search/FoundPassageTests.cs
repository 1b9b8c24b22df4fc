using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Search;

namespace AllianceReader.Core.Tests.Search;

/// <summary>What is marked of a paragraph in which something was found, and what is left as it is.</summary>
public class FoundPassageTests
{
    private const int Offset = 100;

    // [brackets]: what was looked for; |bars|: what is marked
    [Theory]
    [InlineData("One wall. |Two [leagues].| Three.")]
    [InlineData("|One [wall]. Two leagues. Three [walls].| Four.")]
    [InlineData("One. |A [wall. Another] one.| Three.")]
    [InlineData("|One wall. Two leagues.|")]
    [InlineData("|[한국]의 동맹은 오래되었다.| 그러나 끝난다.")]
    public void The_sentences_with_the_words_are_marked(string marked)
    {
        var wanted = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var (start, end) = (wanted.IndexOf('|', StringComparison.Ordinal), wanted.LastIndexOf('|') - 1);

        var passage = FoundPassage.Of(Hit(marked.Replace("|", "", StringComparison.Ordinal)), PassageExtent.Sentences);

        Assert.Equal(new TextRange(Offset + start, Offset + end), passage);
    }

    [Fact]
    public void Or_the_whole_paragraph_and_of_a_note_nothing()
    {
        var hit = Hit("One [wall]. Two.");

        Assert.Equal(new TextRange(Offset, Offset + "One wall. Two.".Length), FoundPassage.Of(hit, PassageExtent.Paragraph));
        Assert.Null(FoundPassage.Of(hit with { Place = null }, PassageExtent.Paragraph));
    }

    [Theory]
    [InlineData(0, 10, "walls", TaggingDeed.Nothing)]
    [InlineData(5, 15, "walls", TaggingDeed.Nothing)]
    [InlineData(0, 10, "leagues", TaggingDeed.AddTheme)]
    [InlineData(0, 9, "leagues", TaggingDeed.Mark)]
    [InlineData(10, 20, "walls", TaggingDeed.Mark)]
    public void Nothing_is_marked_twice(int start, int end, string theme, TaggingDeed deed)
    {
        var there = new Annotation { Id = "a", Article = "x", Creator = "y", Range = new(start, end), Quote = new("words"), Themes = [theme] };

        Assert.Equal(deed, PlannedTagging.At(new(0, 10), "walls", [there]).Deed);
    }

    [Theory]
    [InlineData("an-essay:3:1204")]
    [InlineData("note:a1b2c3d4e5")]
    [InlineData("note:3:4")]
    public void A_key_is_read_as_it_is_written(string text) => Assert.Equal(text, SearchKey.Parse(text)?.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("essay:x:1")]
    [InlineData(":1:1")]
    [InlineData("essay:1:-1")]
    [InlineData("essay:1:99999999999")]
    [InlineData("note:")]
    [InlineData("essay:1")]
    public void Anything_else_is_no_key(string? text) => Assert.Null(SearchKey.Parse(text));

    private static SearchHit Hit(string text)
    {
        var segments = text.Split('[', ']').Select((part, at) => new SearchSegment(part, at % 2 == 1)).Where(segment => segment.Text.Length > 0).ToList();
        var length = segments.Sum(segment => segment.Text.Length);
        return new(new() { Slug = "x", Opening = "" }, SearchPart.Block, BlockKind.Paragraph, 1, null, segments) { Place = new(1, new(Offset, Offset + length)) };
    }
}
