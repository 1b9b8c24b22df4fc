using System.Text;
using AllianceReader.Corpus;
using AllianceReader.Corpus.Sources;
using AllianceReader.Corpus.Sources.Markdown;

namespace AllianceReader.Core.Tests.Corpus.Sources;

/// <summary>Markdown made for the purpose, and what a person reads out of it.</summary>
public class MarkdownTests
{
    private const string Essay =
        """
        ---
        title: "Two towns, one harbour"
        author:
          - "[[Ana Lindqvist]]"
          - name: Bo Ek
            affiliation: Board of Walls
        date: 2024-03-05
        publication: The Tidewater Review
        source: https://tidewater.example/2024/two-towns
        tags: [harbours, walls]
        ---
        # Two towns, one harbour

        The harbour was built by *two* towns[^a]
        that did not [trust](https://x.example "each") each other & `each`.

        ## The wall

        > We kept it to have you in.

        - Stone
        - Lime
          and water

        3. Third
        4. Fourth

        ![A grey wall](wall.jpg)

        It stands.<script>alert(1)</script>

        [^a]: A chronicle says otherwise.
        """;

    private const string Expected =
        """
        title: Two towns, one harbour
        author: Ana Lindqvist
        author: Bo Ek
        affiliation: Board of Walls
        publication: The Tidewater Review
        published: 2024-03-05
        language: en
        topic: harbours
        topic: walls
        url: https://tidewater.example/2024/two-towns
        ¶1 The harbour was built by _two_ towns¹ that did not trust each other & each.
        heading The wall
        quote We kept it to have you in.
        list-item Stone
        list-item Lime and water
        list-item 3. Third
        list-item 4. Fourth
        ¶2 It stands.alert(1)
        note 1 A chronicle says otherwise.
        (title) Two towns, one harbour
        (alt-text) A grey wall
        """;

    [Fact]
    public void Markdown_with_front_matter_gives_facts_and_structure() =>
        Assert.Equal(Expected.ReplaceLineEndings("\n"), ReadEssay.Shown(ReadEssay.Draft("a.md", Essay)));

    [Fact]
    public void Markdown_is_known_by_its_front_matter_whatever_it_is_called() => Assert.Equal("markdown", ReadEssay.Draft("a.txt", Essay).Format);

    [Theory]
    [InlineData("a.html", "<h1>A * star</h1><p>1. is no list, # no heading, a_b_c and [x] and &amp;lt; stay. 2*3*4 <em>too</em>.<blockquote>> quoted</blockquote><ul><li>- dash<li>2. two</ul><div class=footnotes><ol><li>A note -- here --&gt; &amp;amp;</ol></div><p class=byline>By Ana Lind")]
    [InlineData("b.md", Essay)]
    public void What_is_corrected_as_Markdown_reads_back_as_the_same_essay(string name, string text)
    {
        var source = SourceFormats.Read(Received(name, text));
        var again = SourceFormats.Read(Received("again.md", MarkdownForm.Of(source)));

        var (first, second) = (EssayDraft.Of(source, KnownFacts.None), EssayDraft.Of(again, KnownFacts.None));
        Assert.Equal(ReadEssay.Blocks(first.Article), ReadEssay.Blocks(second.Article));
        Assert.Equal(first.Article.Facts.Select(fact => (fact.Field, fact.Value)), second.Article.Facts.Select(fact => (fact.Field, fact.Value)));
    }

    private static ReceivedFile Received(string name, string text) => new() { Name = name, Bytes = Encoding.UTF8.GetBytes(text) };
}
