using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

public sealed class BesidePageTests(TheApp app) : IClassFixture<TheApp>
{
    [Fact]
    public async Task Passages_stand_in_rows_by_theme_and_silence_is_said()
    {
        using var visitor = new Visitor(app);
        var (one, other, shared, alone) = await Two();
        await visitor.Open($"/beside?left={one}&right={other}");

        var rows = visitor.Page.QuerySelectorAll(".besides > .row");
        Assert.Equal([2, 1], rows.Select(row => row.QuerySelectorAll("mark").Length));
        Assert.Contains("is silent on this.", rows[1].QuerySelectorAll(".side")[1].TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Both speak on 1 theme,", visitor.Text(".sum"), StringComparison.Ordinal);
        Assert.Equal("<b>not markup</b>", visitor.Text(".said .mynote"));

        await visitor.Open($"/beside?left={one}&right={other}&theme={alone}");
        Assert.Single(visitor.Page.QuerySelectorAll(".besides > .row"));
        await visitor.Follow(".head .actions a");
        Assert.Equal($"/beside?left={other}&right={one}&theme={alone}", visitor.Address);
        Assert.Contains("is silent on this.", visitor.Page.QuerySelectorAll(".side")[0].TextContent, StringComparison.Ordinal);
        await visitor.Open($"/beside?theme={shared}");
        Assert.Equal(2, visitor.Page.QuerySelectorAll(".voices h2").Length);
    }

    [Fact]
    public async Task An_essay_that_is_not_there_is_not_found_and_odd_words_find_nothing()
    {
        using var visitor = new Visitor(app);
        var (one, other, _, _) = await Two();
        await visitor.Open("/beside?left=no-such-essay", status: 404);
        await visitor.Open($"/beside?left={one}&right={other}&find=%22%3Cscript%3E");
        Assert.Equal("No essay has all of these words.", visitor.Text(".others .help"));
        await visitor.Open($"/beside?left={one}&right={one}&theme=no-such-theme&below=perhaps");
    }

    private async Task<(string One, string Other, string Shared, string Alone)> Two()
    {
        var (one, other) = (await app.AddEssay(Some.Unheard()), await app.AddEssay(Some.Unheard()));
        var (shared, alone) = (await Theme(), await Theme());
        await app.Created($"/api/articles/{one}/annotations", new { start = 0, end = 20, themes = new[] { shared }, note = "<b>not markup</b>" });
        await app.Created($"/api/articles/{other}/annotations", new { start = 0, end = 20, themes = new[] { shared } });
        await app.Created($"/api/articles/{one}/annotations", new { start = 30, end = 40, themes = new[] { alone } });
        return (one, other, shared, alone);
    }

    private async Task<string> Theme() => (await app.Created("/api/themes", new { name = $"Theme {Guid.NewGuid()}" })).Text("slug");
}
