using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

/// <summary>Searches that are kept, and results that are tagged, by forms alone.</summary>
public sealed class SavedSearchPageTests(TheAppWithSamples app) : IClassFixture<TheAppWithSamples>, IDisposable
{
    private readonly Visitor visitor = new(app);

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task A_search_is_saved_run_again_renamed_and_deleted()
    {
        await visitor.Open("/search?q=promise+-umbrella&author=publius");
        var found = visitor.Text("#found");
        await visitor.Press(".keep button", ("name", "Promises <kept>"));
        Assert.Equal("Saved as “Promises <kept>”.", visitor.Said);
        Assert.Equal("Promises <kept>", visitor.Text(".same a"));
        Assert.Empty(visitor.All(".keep"));

        await visitor.Open("/search");
        Assert.Equal("promise -umbrella in 1 author", visitor.Text(".kept-searches .meta"));
        await visitor.Follow(".kept-searches a");
        Assert.Equal(found, visitor.Text("#found"));

        await visitor.Open("/search?q=umbrella");
        await visitor.Press(".keep button", ("name", "PROMISES <kept>"));
        Assert.Equal("There is a search called “Promises <kept>” already.", visitor.Text("#name-error"));
        await visitor.Press("main .strong", ("name", "Umbrellas"));
        Assert.Equal("/search?q=umbrella", visitor.Address);
        await visitor.Press(".done button");
        Assert.Equal(["Promises <kept>"], visitor.All(".kept-searches p:first-child a"));

        await visitor.Follow(".kept-searches .does");
        await visitor.Press("main .strong", ("name", ""));
        Assert.Equal("A saved search needs a name.", visitor.Text("#name-error"));
        await visitor.Press("main .strong", ("name", "Promises"));
        Assert.Equal(["Promises"], visitor.All(".kept-searches p:first-child a"));
        await visitor.Follow(".kept-searches .does");
        await visitor.Press(".removal button");
        Assert.Equal("The search “Promises” is deleted.", visitor.Said);
        Assert.Empty(visitor.All(".kept-searches"));
        await visitor.Press(".done button");
        Assert.Equal(["Promises"], visitor.All(".kept-searches p:first-child a"));
        await visitor.Open("/history");
        Assert.Contains(visitor.All(".deed"), deed => deed.Contains("the search Promises", StringComparison.Ordinal));
        await visitor.Open("/search/saved/none", 404);
        await visitor.Open("/search/save");
        Assert.Equal("/search", visitor.Address);
    }

    [Fact]
    public async Task Ticked_results_are_looked_at_tagged_and_the_tagging_taken_back()
    {
        var theme = (await app.Created("/api/themes", new { name = "Haggling" })).Text("slug");
        await visitor.Open("/search?q=bargain");
        var keys = visitor.Page.QuerySelectorAll(".hit .tick").Select(tick => tick.GetAttribute("value")!).ToList();
        Assert.True(keys.Count >= 3, $"only {keys.Count} results");

        await visitor.Press("#chosen button");
        Assert.Equal("Tick the results first that you mean.", visitor.Said);
        await visitor.Press("#chosen button", ("hit", keys[0]), ("hit", keys[1]), ("theme", theme));
        Assert.Equal("2 passages will carry “Haggling”", visitor.Text("#preview"));
        var sentences = visitor.All(".planned mark");
        Assert.All(sentences, words => Assert.Contains("argain", words, StringComparison.Ordinal));

        await visitor.Press(".choosing button", ("extent", "paragraph"));
        Assert.All(visitor.All(".planned mark").Zip(sentences), both => Assert.Contains(both.Second, both.First, StringComparison.Ordinal));
        await visitor.Press(".choosing button", ("extent", "sentences"));
        await visitor.Press("main .strong", ("hit", keys[0]));
        Assert.Equal("1 passage now carries “Haggling”.", visitor.Said);
        Assert.Equal("/search?q=bargain", visitor.Address);
        Assert.Equal(1, await Count());

        await visitor.Press("#chosen button", ("all", "yes"), ("theme", theme));
        Assert.EndsWith("1 does already", visitor.Text("#preview"), StringComparison.Ordinal);
        Assert.Equal("Carries the theme already.", visitor.Text(".left-out .deed"));
        var tagged = visitor.All(".planned:not(.left-out)").Count;
        await visitor.Press("main .strong");
        Assert.Equal(1 + tagged, await Count());
        await visitor.Press(".done button");
        Assert.Equal(1, await Count());

        async Task<int> Count() => (await app.Get($"/api/themes/{theme}")).Number("annotationCount");
    }

    [Fact]
    public async Task A_note_that_was_found_has_its_passage_tagged()
    {
        var theme = (await app.Created("/api/themes", new { name = "Noted down" })).Text("slug");
        var note = await app.Created("/api/articles/a-promise-is-kept-in-the-off-years/annotations", new { exact = "nobody bargains", note = "Xylophones all the way." });

        await visitor.Open("/search?q=xylophone");
        await visitor.Press("#chosen button", ("all", "yes"), ("theme", theme));
        Assert.Equal("The passage of this note gets the theme as well.", visitor.Text(".planned .deed"));
        await visitor.Press("main .strong");

        Assert.Contains(theme, (await app.Get($"/api/annotations/{note.Text("id")}")).GetProperty("themes").EnumerateArray().Select(slug => slug.GetString()));
    }

    [Theory]
    [InlineData("/search/tag")]
    [InlineData("/search/tag?q=*&hit=x&hit=&hit=note:none&theme=none&extent=%00")]
    [InlineData("/search/tag?q=alliance&hit=no-such-essay:1:0&all=yes")]
    public async Task Whatever_is_ticked_leads_back_to_the_search(string address)
    {
        await visitor.Open(address);

        Assert.StartsWith("/search", visitor.Address, StringComparison.Ordinal);
        Assert.Equal("Tick the results first that you mean.", visitor.Said);
    }
}
