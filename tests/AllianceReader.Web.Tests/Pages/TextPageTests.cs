using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

public sealed class TextPageTests(TheApp app) : IClassFixture<TheApp>
{
    private const string First = "The treaty holds by habit, and the harbor behind it holds by the treaty.";
    private const string Second = "Nobody reads the annex, where the price of it all is written down.";

    [Fact]
    public async Task A_correction_is_looked_at_first_and_then_becomes_the_next_revision()
    {
        var slug = await app.AddEssay(First, Second);
        await app.Created($"/api/articles/{slug}/annotations", new { exact = "holds by habit", note = "Does it?" });
        using var visitor = new Visitor(app);
        await visitor.Open($"/read/{slug}");
        await visitor.Follow($"a[href='/read/{slug}/text']");
        var source = visitor.Page.QuerySelector("textarea")!.TextContent.TrimStart('\n');
        Assert.Contains(First, source, StringComparison.Ordinal);
        var corrected = source.Replace("the price of it all", "what it costs", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);

        await visitor.Press("[formaction]", ("source", corrected));

        Assert.Equal(["¶ 2 changes", "Your passages"], visitor.All(".preview h3"));
        Assert.Contains("costs", string.Concat(visitor.All(".preview > p[lang] ins")), StringComparison.Ordinal);
        Assert.Equal("Its one passage is in place.", visitor.Text(".preview h3:last-of-type + p"));
        Assert.Equal(1, (await app.Get($"/api/articles/{slug}")).Number("revision"));

        await visitor.Press(".actions .strong", ("source", corrected));

        Assert.Equal($"/read/{slug}", visitor.Address);
        Assert.StartsWith("Saved the corrected text as revision 2.", visitor.Said, StringComparison.Ordinal);
        var article = await app.Get($"/api/articles/{slug}");
        Assert.Equal(2, article.Number("revision"));
        Assert.Contains("where what it costs is written down", article.Text("text"), StringComparison.Ordinal);
        Assert.Equal("in-place", (await app.Get($"/api/articles/{slug}/annotations")).Items().Single().Text("status"));

        await visitor.Press(".done button");
        Assert.Equal(1, (await app.Get($"/api/articles/{slug}")).Number("revision"));
    }

    [Fact]
    public async Task What_cannot_be_taken_is_said_at_the_text_which_is_kept()
    {
        var slug = await app.AddEssay();
        using var visitor = new Visitor(app);
        await visitor.Open($"/read/{slug}/text");

        await visitor.Press(".actions button:not([formaction])", ("source", "   "));
        Assert.Contains("holds nothing but white space", visitor.Text("#error-source"), StringComparison.Ordinal);
        Assert.Equal("   ", visitor.Page.QuerySelector("textarea")!.TextContent.TrimStart('\n'));

        await visitor.Press(".actions button:not([formaction])", ("source", new string('x', 4_200_000)));
        Assert.Contains("is larger than 4 MB", visitor.Text("#error-source"), StringComparison.Ordinal);

        await visitor.Open($"/read/{slug}/text");
        await visitor.Press(".actions button:not([formaction])");
        Assert.StartsWith("Nothing of this changes the essay", visitor.Text("#error-source"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_of_an_essay_that_was_changed_since_keeps_the_draft_and_asks_again()
    {
        var slug = await app.AddEssay();
        using var visitor = new Visitor(app);
        await visitor.Open($"/read/{slug}/text");
        var draft = visitor.Page.QuerySelector("textarea")!.TextContent.TrimStart('\n') + "\n\nAn afterthought of mine ends it.";
        using var facts = await app.Send(HttpMethod.Put, $"/api/articles/{slug}", new { title = "Renamed by hand" }, "*");

        await visitor.Press(".actions button:not([formaction])", ("source", draft));

        Assert.Contains("changed elsewhere", visitor.Text("form .error"), StringComparison.Ordinal);
        Assert.Contains("An afterthought of mine", visitor.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        await visitor.Press(".actions button:not([formaction])");
        var article = await app.Get($"/api/articles/{slug}");
        Assert.Equal((2, "Renamed by hand"), (article.Number("revision"), article.Text("title")));
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        var slug = await app.AddEssay();

        using var sent = new FormUrlEncodedContent([new("source", "Something else, from somewhere else."), new("version", "1")]);
        using var answer = await app.Http.PostAsync($"/read/{slug}/text", sent);

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal(1, (await app.Get($"/api/articles/{slug}")).Number("revision"));
    }

    [Fact]
    public async Task Hostile_words_of_a_text_stay_words_on_every_page_that_compares_it()
    {
        var slug = await app.AddEssay("A <b>bold</b> <script>alert(1)</script> claim stands here & there.", "Nothing else is like it.");
        await app.Created($"/api/articles/{slug}/annotations", new { exact = "<script>alert(1)</script> claim" });
        using var visitor = new Visitor(app);
        await visitor.Open($"/read/{slug}/text");
        var source = visitor.Page.QuerySelector("textarea")!.TextContent.TrimStart('\n');

        await visitor.Press("[formaction]", ("source", source.Replace("<script>alert(1)</script> claim stands", "<img src=x onerror=alert(2)> nothing", StringComparison.Ordinal)));
        Assert.Empty(visitor.Page.QuerySelectorAll("main :is(script, img, b)"));
        await visitor.Press(".actions .strong");
        Assert.Equal($"/review?article={slug}", visitor.Address);

        Assert.Contains("<script>alert(1)</script>", visitor.Text(".side"), StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("main :is(script, img, b)"));
    }
}
