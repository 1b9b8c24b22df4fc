using System.Globalization;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

public sealed class OverviewPageTests(TheApp app) : IClassFixture<TheApp>
{
    private const string Hostile = "<script>alert(1)</script>";

    [Fact]
    public async Task Every_figure_opens_as_many_passages_as_it_says()
    {
        var (parent, child) = await Tag();
        using var visitor = new Visitor(app);
        foreach (var view in new[] { "?", "?rows=authors&", "?rows=years&", "?rows=years&turned=yes&", "?below=yes&", "?below=yes&turned=yes&", "?from=2018&" })
        {
            await visitor.Open($"/overview{view}theme={parent}&theme={child}");
            var cells = visitor.Page.QuerySelectorAll(".matrix tbody td a, .timeline tbody td a").Select(cell => (Figure: Number(cell.TextContent), Address: cell.GetAttribute("href")!)).ToList();
            Assert.True(cells.Count > 0 || view.Contains("authors", StringComparison.Ordinal) || view.Contains("from", StringComparison.Ordinal), view);
            foreach (var (figure, address) in cells)
            {
                await visitor.Open(address);
                Assert.Equal((figure, address), (visitor.Page.QuerySelectorAll(".passage").Length, address));
            }
        }
    }

    [Fact]
    public async Task A_pair_opens_the_passages_on_which_both_are_present()
    {
        var (parent, child) = await Tag();
        using var visitor = new Visitor(app);
        await visitor.Open($"/overview?theme={parent}&theme={child}");
        await visitor.Follow(".pairs td a");

        Assert.Equal("2 passages", visitor.Text(".listbar h2"));
        Assert.Equal(["habit is kept", "kept by"], visitor.All(".passage mark"));
        Assert.StartsWith("2 passages of 3 that have either; Jaccard 0.67.", visitor.Text(".sum"), StringComparison.Ordinal);

        await visitor.Open($"/overview?below=yes&theme={parent}&theme={child}");
        Assert.Equal("–one stands below the other", visitor.Text(".pairs .kin"));
        await visitor.Open("/overview/together?theme=no-such&with=theme", status: 404);
        await visitor.Open("/overview/together", status: 404);
    }

    [Fact]
    public async Task The_matrix_is_a_table_with_a_caption_and_headings_for_both_sides()
    {
        await Tag();
        using var visitor = new Visitor(app);
        await visitor.Open("/overview");

        foreach (var table in visitor.Page.QuerySelectorAll("table"))
        {
            Assert.NotNull(table.QuerySelector("caption"));
            Assert.All(table.QuerySelectorAll("th"), heading => Assert.Contains(heading.GetAttribute("scope"), new[] { "row", "col" }));
            Assert.NotNull(table.Closest("[role=region][tabindex='0'][aria-label]"));
        }
        Assert.Equal("page", visitor.Page.QuerySelector("nav a[href='/overview']")!.GetAttribute("aria-current"));
        Assert.Empty(visitor.Page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.Contains(Hostile, visitor.Page.QuerySelector(".matrix tbody th")!.TextContent + string.Concat(visitor.All(".matrix thead th")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_meant_in_the_address_is_passed_over_or_said()
    {
        await Tag();
        using var visitor = new Visitor(app);
        await visitor.Open("/overview?rows=moons&measure=7&rule=,&across=-3&page=0&theme=&below=maybe");
        Assert.Equal("Essays", visitor.Text(".switches [aria-current]"));

        await visitor.Open("/overview?from=soon");
        Assert.Equal("“soon” is no date.", visitor.Text("#dates-error"));
        await visitor.Open("/overview?author=nobody");
        Assert.Contains("No passage is all of this at once.", visitor.Text(".blank"), StringComparison.Ordinal);
    }

    private async Task<(string Parent, string Child)> Tag()
    {
        var parent = (await app.Created("/api/themes", new { name = $"{Hostile} {Guid.NewGuid()}" })).Text("slug");
        var child = (await app.Created("/api/themes", new { name = $"Below {Guid.NewGuid()}", parent })).Text("slug");
        var essay = await app.AddEssay("A habit is kept by those who need it.", "Fear keeps the league together.", Some.Unheard());
        await app.Created($"/api/articles/{essay}/annotations", new { exact = "habit is kept", themes = new[] { parent } });
        await app.Created($"/api/articles/{essay}/annotations", new { exact = "kept by", themes = new[] { child } });
        await app.Created($"/api/articles/{essay}/annotations", new { exact = "the league", themes = new[] { child } });
        await app.Created($"/api/articles/{essay}/annotations", new { note = "On the whole of it.", themes = new[] { child } });
        return (parent, child);
    }

    private static int Number(string text) => int.Parse(text.Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
