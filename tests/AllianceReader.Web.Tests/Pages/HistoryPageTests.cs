using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

public sealed class HistoryPageTests(TheApp app) : IClassFixture<TheApp>
{
    [Fact]
    public async Task The_newest_change_is_taken_back_and_made_again()
    {
        var slug = await app.AddEssay("Words to be marked stand here.");
        var made = await app.Created($"/api/articles/{slug}/annotations", new { exact = "Words to be marked" });
        using var visitor = new Visitor(app);
        await visitor.Open("/history");
        Assert.StartsWith("Marked Words to be marked in Essay ", visitor.Text(".deed p"), StringComparison.Ordinal);
        Assert.Single(visitor.All(".deed button"));

        await visitor.Press(".deed button");
        Assert.StartsWith("Undone: marked “Words to be marked”", visitor.Said, StringComparison.Ordinal);
        Assert.Contains("undone", visitor.Page.QuerySelector(".deed")!.ClassList);
        using (var gone = await visitor.Get($"/api/annotations/{made.Text("id")}"))
        {
            Assert.Equal(404, (int)gone.StatusCode);
        }

        await visitor.Press(".deed.undone button");
        Assert.StartsWith("Done again: ", visitor.Said, StringComparison.Ordinal);
        using var back = await visitor.Get($"/api/annotations/{made.Text("id")}");
        Assert.Equal(200, (int)back.StatusCode);
    }

    [Fact]
    public async Task An_older_change_is_not_undone_before_the_newer_ones()
    {
        await app.Created("/api/themes", new { name = "Older" });
        await app.Created("/api/themes", new { name = "Newer" });
        var older = (await app.Get("/api/history")).Items().First(e => e.Text("key") == "older").GetProperty("id").GetRawText();
        using var visitor = new Visitor(app);
        await visitor.Open("/history");

        await visitor.Press(".deed button", ("entry", older));

        Assert.StartsWith("Other changes were made after this one", visitor.Said, StringComparison.Ordinal);
        Assert.Equal("Older", (await app.Get("/api/themes/older")).Text("name"));
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org")]
    [InlineData("javascript:alert(1)")]
    public async Task Undo_leads_back_to_this_site_only(string back)
    {
        await app.Created("/api/themes", new { name = $"For {back.GetHashCode(StringComparison.Ordinal)}" });
        using var visitor = new Visitor(app);
        await visitor.Open("/history");

        await visitor.Press(".deed button", ("back", back));

        Assert.Equal("/history", visitor.Address);
    }
}
