using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

public sealed class CodebookPageTests(TheApp app) : IClassFixture<TheApp>
{
    [Fact]
    public async Task A_theme_is_moved_by_buttons_and_each_step_is_taken_back()
    {
        await Make("Steps a");
        await Make("Steps b");
        await Make("Steps c");
        using var visitor = new Visitor(app);
        await visitor.Open("/themes");

        await visitor.Press("#t-steps-c [data-step=up]");
        Assert.Equal("“Steps c” now stands at the top of the codebook, before “Steps b”.", visitor.Said);
        Assert.Equal("steps-a steps-c steps-b", await Order());
        await visitor.Press("#t-steps-c [data-step=in]");
        Assert.Equal("“Steps c” now stands under “Steps a”, last.", visitor.Said);
        Assert.NotNull(visitor.Page.QuerySelector("#t-steps-a > .branches > #t-steps-c"));
        await visitor.Press("#t-steps-c [data-step=out]");
        await visitor.Press("#t-steps-c [data-step=down]");
        Assert.Equal("steps-a steps-b steps-c", await Order());
        Assert.True(visitor.Page.QuerySelector("#t-steps-c [data-step=down]")!.HasAttribute("disabled"));

        await visitor.Press(".done button");
        Assert.Equal("steps-a steps-c steps-b", await Order());

        async Task<string> Order() => string.Join(' ', (await app.Get("/api/themes?limit=1000")).Items().Select(theme => theme.Text("slug")).Where(slug => slug.StartsWith("steps-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_theme_that_is_archived_is_listed_apart_no_longer_offered_and_still_carried()
    {
        var slug = await app.AddEssay();
        await Make("Out of use");
        await Make("Below it", "out-of-use");
        var made = await app.Created($"/api/articles/{slug}/annotations", new { start = 0, end = 4, themes = new[] { "below-it" } });
        using var visitor = new Visitor(app);
        await visitor.Open("/themes");

        await visitor.Press("#t-out-of-use [formaction*=Archive]");

        Assert.Contains("is archived", visitor.Said, StringComparison.Ordinal);
        Assert.Equal(["Out of use", "Below it"], visitor.All(".archive .name"));
        Assert.DoesNotContain("Out of use", visitor.All(".tree .name"));
        await visitor.Open($"/read/{slug}/annotate?p=1");
        Assert.True(visitor.Page.QuerySelector("input[value=below-it]")!.Closest("label")!.HasAttribute("hidden"));
        await visitor.Open($"/annotations/{made.Text("id")}/edit");
        Assert.False(visitor.Page.QuerySelector("input[value=below-it]")!.Closest("label")!.HasAttribute("hidden"));
        await visitor.Open("/themes/burden-sharing/merge");
        Assert.Null(visitor.Page.QuerySelector("input[value=out-of-use]"));
        await visitor.Open("/themes/new");
        Assert.Null(visitor.Page.QuerySelector("option[value=out-of-use]"));

        await visitor.Open("/themes");
        await visitor.Press(".archive [formaction*=Unarchive]");
        Assert.Equal("“Out of use” is back in use.", visitor.Said);
        Assert.Contains("Below it", visitor.All(".tree .name"));
    }

    [Fact]
    public async Task A_theme_shows_its_own_count_and_that_with_what_stands_below()
    {
        var slug = await app.AddEssay();
        await Make("Counted");
        await Make("Counted below", "counted");
        foreach (var (start, themes) in new[] { (0, new[] { "counted", "counted-below" }), (5, ["counted-below"]) })
        {
            await app.Created($"/api/articles/{slug}/annotations", new { start, end = start + 4, themes });
        }
        using var visitor = new Visitor(app);

        await visitor.Open("/themes");

        Assert.Equal("1 passage in 1 essay 2 in 1 with those below", visitor.Text("#t-counted > .branch .uses"));
        Assert.Equal("2 passages in 1 essay", visitor.Text("#t-counted-below .uses"));
        Assert.Equal(2, (await app.Get("/api/themes/counted")).Number("annotationCountWithBelow"));
    }

    [Fact]
    public async Task Definitions_are_there_on_demand_with_what_a_theme_is_for_and_what_not()
    {
        using var visitor = new Visitor(app);
        await visitor.Open("/themes");

        Assert.Equal("Who pays for a shared defense, in what coin, and who is believed to owe.", visitor.Text("#t-burden-sharing summary"));
        Assert.False(visitor.Page.QuerySelector("#t-burden-sharing .meaning")!.HasAttribute("open"));
        Assert.Equal(["Use it for", "Not for"], visitor.All("#t-burden-sharing dt"));
        await visitor.Follow(".listbar a");
        Assert.All(visitor.Page.QuerySelectorAll("details.meaning"), definition => Assert.True(definition.HasAttribute("open")));
    }

    [Theory]
    [InlineData("Move&step=up", "first of all", "")]
    [InlineData("Move", "parent", "There is no theme 'nobody' to stand under.")]
    [InlineData("Rename", "name", "A theme needs a name.")]
    [InlineData("Recolor", "color", "“” is no colour.")]
    [InlineData("Archive", "gone", "This theme is gone")]
    public async Task What_cannot_be_done_is_said_in_a_sentence(string handler, string at, string said)
    {
        using var visitor = new Visitor(app);
        await visitor.Open("/themes");
        var first = visitor.Page.QuerySelector(".tree [data-slug]")!.GetAttribute("data-slug")!;
        visitor.Page.QuerySelector("form#codebook button[name=slug]")!.SetAttribute("formaction", $"/themes?handler={handler}");

        await visitor.Press("form#codebook button[name=slug]", ("slug", at == "gone" ? "nobody" : first), ("parent", at == "parent" ? "nobody" : ""), ("name", " "));

        Assert.StartsWith(said, visitor.Said, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector(".done button"));
    }

    [Fact]
    public async Task Names_colours_and_lines_are_changed_where_they_stand()
    {
        await Make("Called so");
        using var visitor = new Visitor(app);
        await visitor.Open("/themes");
        var button = visitor.Page.QuerySelector("#t-called-so button")!;
        button.SetAttribute("formaction", "/themes?handler=Rename");
        await visitor.Press("#t-called-so button", ("name", "Called otherwise"));
        Assert.Equal("“Called so” is called “Called otherwise” now.", visitor.Said);
        visitor.Page.QuerySelector("#t-called-so button")!.SetAttribute("formaction", "/themes?handler=Recolor");
        await visitor.Press("#t-called-so button", ("color", "rose"), ("line", "wavy"));

        Assert.NotNull(visitor.Page.QuerySelector("#t-called-so .t-rose.l-wavy"));
        await visitor.Open("/history");
        Assert.Contains(visitor.All("main li"), entry => entry.Contains("recoloured the theme", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Merging_shows_the_counts_of_each_of_both_and_of_what_comes_of_it()
    {
        var slug = await app.AddEssay();
        await Make("Merge one");
        await Make("Merge two");
        foreach (var (start, themes) in new[] { (0, new[] { "merge-one" }), (5, ["merge-one", "merge-two"]), (10, ["merge-two"]), (15, ["merge-two"]) })
        {
            await app.Created($"/api/articles/{slug}/annotations", new { start, end = start + 4, themes });
        }
        using var visitor = new Visitor(app);
        await visitor.Open("/themes/merge-one/merge");

        var row = visitor.Page.QuerySelector("input[value=merge-two]")!.Closest("tr")!;
        Assert.Equal(["3", "1", "4"], row.QuerySelectorAll("td.num").Select(cell => cell.TextContent.Trim()));
        await visitor.Press("main button", ("into", "merge-two"));
        Assert.Equal(4, (await app.Get("/api/themes/merge-two")).Number("annotationCount"));
    }

    private async Task Make(string name, string? parent = null) => await app.Created("/api/themes", new { name, parent });
}
