using AllianceReader.Annotations;
using AllianceReader.Exchange;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AllianceReader.Core.Tests.Exchange;

public class HtmlExportTests
{
    [Fact]
    public async Task The_essay_stands_with_its_notes_beside_the_block_they_begin_in()
    {
        var page = await Page(Snapshots.Of(Snapshots.OneOfEach()));

        Assert.Equal("동맹의 습관: \"habit\" # one", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["1An alliance is a habit. 🤝 한미동맹은 굳건하다.", "2Allies3 that share costs share blame2; \"trust\" grows.", "3The end, of * it."], page.QuerySelectorAll(".block").Select(Words));
        Assert.Equal(["n-awhole0001"], NotesOf(page.QuerySelector(".cover")!));
        Assert.Equal(["n-aboth00002"], NotesOf(page.QuerySelector("#p1")!));
        Assert.Equal(["n-abare00003"], NotesOf(page.QuerySelector("#p2")!));
        Assert.Equal("4 passages, 2 notes", page.QuerySelector(".cover .counts")!.TextContent);
    }

    [Fact]
    public async Task Each_passage_has_its_address_and_leads_to_its_note_and_back()
    {
        var page = await Page(Snapshots.Of(Snapshots.OneOfEach()));

        foreach (var annotation in Snapshots.OneOfEach())
        {
            Assert.Single(page.QuerySelectorAll($"#a-{annotation.Id}"));
            Assert.Single(page.QuerySelectorAll($"#n-{annotation.Id}"));
        }
        Assert.Equal("n-aboth00002", page.QuerySelector("#a-aboth00002")!.GetAttribute("aria-details"));
        Assert.Equal("Note 2, Burden-sharing, Trust, fear & [doubt]", page.QuerySelector("a[href='#n-aboth00002']")!.GetAttribute("aria-label"));
        Assert.NotNull(page.QuerySelector("#n-aboth00002 a[href='#a-aboth00002']"));
    }

    [Fact]
    public async Task The_text_comes_out_to_the_letter_under_any_marks()
    {
        var page = await Page(Snapshots.Of(
            Snapshots.On("aone000001", "habit", "costs", ["burden-sharing", "동맹"]),
            Snapshots.On("atwo000002", "🤝", "blame", ["동맹"]),
            Snapshots.On("athr000003", "costs", "end", [])));

        foreach (var aside in page.QuerySelectorAll(".pno, .ref").ToList())
        {
            aside.Remove();
        }
        Assert.Equal(Snapshots.Essay.Text, string.Join("\n\n", page.QuerySelectorAll(".block").Select(block => block.TextContent)));
    }

    [Fact]
    public async Task It_loads_nothing_and_runs_nothing_whatever_notes_and_titles_hold()
    {
        var hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)>\u0001</style>";
        var article = Snapshots.Essay with
        {
            Title = hostile, Kicker = hostile, Standfirst = hostile, Publication = hostile, Url = "javascript:alert(1)", Language = hostile, Licence = hostile,
            Authors = [new(hostile, hostile, hostile, hostile)],
        };
        Annotation[] given = [.. Notes.Naughty.Append(hostile).Select((note, i) => Snapshots.On($"anote{i:D5}", "Allies", "costs", ["burden-sharing"], note) with { Creator = hostile })];
        var page = await Page(Snapshots.Of((IReadOnlyList<AnnotatedArticle>)[new(article, given)]) with
        {
            Themes = [.. Snapshots.Codebook.Select(theme => theme with { Name = hostile + theme.Slug, Definition = hostile })],
        });

        Assert.Empty(page.QuerySelectorAll("script, img, iframe, object, embed, link, form, base, svg, [src], [onerror], [onclick], [style]"));
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'", page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content"));
        Assert.All(page.QuerySelectorAll("[href]"), link => Assert.Matches("^(#|https?://|mailto:)", link.GetAttribute("href")));
        Assert.Equal(given.Length, page.QuerySelectorAll(".note").Length);
        Assert.Equal(hostile.Replace('\u0001', '\uFFFD'), page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Several_essays_have_a_table_of_contents_and_addresses_of_their_own()
    {
        var other = Some.Article("Other words.", "other");
        var page = await Page(Snapshots.Of((IReadOnlyList<AnnotatedArticle>)[new(Snapshots.Essay, Snapshots.OneOfEach()), new(other, [])]));

        Assert.Equal("J. Kim · 2 essays, 4 passages, 2 notes", page.QuerySelector(".front .counts")!.TextContent);
        Assert.All(page.QuerySelectorAll("nav a"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public async Task Links_of_notes_to_other_passages_lead_to_the_library()
    {
        var page = await Page(Snapshots.Of(Snapshots.OnWholeEssay("alink00001", "See [that](/read/other#a-x), not `href=\"/read/`.")));

        Assert.Equal("http://localhost:5170/read/other#a-x", page.QuerySelector(".body a")!.GetAttribute("href"));
        Assert.Equal("href=\"/read/", page.QuerySelector(".body code")!.TextContent);
    }

    private static async Task<IDocument> Page(LibrarySnapshot snapshot) => await new HtmlParser().ParseDocumentAsync(await Snapshots.WriteText("html", snapshot));

    private static string Words(IElement element) => element.TextContent.Trim();

    private static IEnumerable<string> NotesOf(IElement block) => block.ParentElement!.QuerySelectorAll(".notes > .note").Select(note => note.Id!);
}
