using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

public sealed class SearchPageTests(TheAppWithSamples app) : IClassFixture<TheAppWithSamples>, IDisposable
{
    private readonly Visitor visitor = new(app);

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task What_is_found_leads_to_its_paragraph_with_the_words_in_hand()
    {
        await visitor.Open("/");
        await visitor.Press(".find input", ("q", "\"nobody bargains\""));

        Assert.Equal("1 place, best first", visitor.Text("#found"));
        Assert.Equal(["nobody bargains"], visitor.All(".finds mark"));
        Assert.Equal("/read/a-promise-is-kept-in-the-off-years?found=nobody%20bargains#p8", visitor.Page.QuerySelector(".hit a")!.GetAttribute("href"));
        await visitor.Follow(".hit a");
    }

    [Fact]
    public async Task What_is_found_is_narrowed_by_essay_and_the_filter_taken_off_again()
    {
        await visitor.Open("/search?q=alliance");
        var all = visitor.Text("#found");
        var essay = visitor.Page.QuerySelector("input[name=article]")!;
        var held = essay.Closest("label")!.QuerySelector(".n")!.TextContent;

        await visitor.Press(".facets .by-hand", ("article", essay.GetAttribute("value")!));
        Assert.StartsWith($"{held} place", visitor.Text("#found"), StringComparison.Ordinal);
        await visitor.Follow(".chips .clear");

        Assert.Equal(all, visitor.Text("#found"));
    }

    [Theory]
    [InlineData("/search?q=before:soon+x", "“before:soon” is not a date; write 2024, 2024-05 or 2024-05-31.")]
    [InlineData("/search?q=*", "There is no word in this to look for.")]
    public async Task A_question_that_cannot_be_is_answered_in_a_sentence_at_its_field(string address, string sentence)
    {
        await visitor.Open(address);

        Assert.Equal(sentence, visitor.Text("#q-error"));
        Assert.Null(visitor.Page.QuerySelector("#found"));
    }

    [Fact]
    public async Task Themes_are_found_by_name_definition_and_uses()
    {
        var theme = await app.Created("/api/themes", new { name = "Lamps", whenToUse = "Of xenon arcs", whenNotToUse = "Not of ytterbium." });
        await visitor.Open("/search?q=xenon");
        Assert.Equal([theme.Text("name")], visitor.All(".themes-found .sample"));
        await visitor.Open("/search?q=lamps+ytterbium");
        Assert.Equal([theme.Text("name")], visitor.All(".themes-found .sample"));
        await visitor.Open("/search?q=burden-sharing");

        Assert.Contains("Burden-sharing", visitor.All(".themes-found .sample"));
    }

    [Fact]
    public async Task PV20_xss_search_of_what_was_found_only_the_mark_is_an_element()
    {
        const string hostile = "</mark><img src=x onerror=alert(1)> <mark onclick=alert(2)>ytterbic</mark> <b> ytterbic &lt;script&gt;";
        var slug = await app.AddEssay($"Before it {hostile} after it.");
        await app.Created($"/api/articles/{slug}/annotations", new { start = 0, end = 6, note = hostile });

        await visitor.Open("/search?q=ytterbic");

        Assert.Equal(2, visitor.Page.QuerySelectorAll(".hit").Length);
        Assert.All(visitor.Page.QuerySelectorAll(".hit blockquote *, .hit .note-found *"), element => Assert.Equal("<mark class=\"found\">ytterbic</mark>", element.OuterHtml));
        Assert.All(visitor.All(".hit blockquote, .hit .note-found"), text => Assert.Contains("</mark><img src=x onerror=alert(1)>", text, StringComparison.Ordinal));
        Assert.Equal(4, visitor.Page.QuerySelectorAll(".hit mark").Length);
    }

    [Theory]
    [InlineData("/search?q=O%27Brien%20%22")]
    [InlineData("/search?q=NEAR(")]
    [InlineData("/search?q=%00%ED%A0%80&article=&author=nobody&publication=%22")]
    [InlineData("/search?q=author:publius&page=-3")]
    [InlineData("/search?q=alliance&page=99999")]
    public async Task Whatever_is_asked_the_page_opens(string address) => await visitor.Open(address);
}
