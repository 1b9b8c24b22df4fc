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
        Assert.NotNull(visitor.Page.QuerySelector(".deed:first-child button"));

        await visitor.Press(".deed button");
        Assert.StartsWith("Undid: marked “Words to be marked”", visitor.Said, StringComparison.Ordinal);
        Assert.Contains("undone", visitor.Page.QuerySelector(".deed")!.ClassList);
        using (var gone = await visitor.Get($"/api/annotations/{made.Text("id")}"))
        {
            Assert.Equal(404, (int)gone.StatusCode);
        }

        await visitor.Press(".deed.undone button");
        Assert.StartsWith("Redid: ", visitor.Said, StringComparison.Ordinal);
        using var back = await visitor.Get($"/api/annotations/{made.Text("id")}");
        Assert.Equal(200, (int)back.StatusCode);
    }

    [Fact]
    public async Task An_older_change_is_undone_alone_and_that_can_be_undone()
    {
        await app.Created("/api/themes", new { name = "Older" });
        await app.Created("/api/themes", new { name = "Newer" });
        using var visitor = new Visitor(app);
        await visitor.Open("/history");
        var older = visitor.Page.QuerySelectorAll(".deed").First(deed => deed.TextContent.Contains("Older", StringComparison.Ordinal)).Id;

        await visitor.Press($"#{older} button");
        Assert.Equal("Undid: made the theme “Older”.", visitor.Said);
        using (var gone = await visitor.Get("/api/themes/older"))
        {
            Assert.Equal(404, (int)gone.StatusCode);
        }

        await visitor.Press(".done button");
        Assert.Equal("Older", (await app.Get("/api/themes/older")).Text("name"));
    }

    [Fact]
    public async Task What_a_later_change_builds_on_has_no_button_and_says_why()
    {
        var theme = await app.Created("/api/themes", new { name = "Built on" });
        using var changed = await app.Send(HttpMethod.Put, $"/api/themes/{theme.Text("slug")}", new { name = "Built on and on" }, "*");
        Assert.True(changed.IsSuccessStatusCode);
        using var visitor = new Visitor(app);
        await visitor.Open("/history");
        var made = visitor.Page.QuerySelectorAll(".deed")[1];
        var later = visitor.Page.QuerySelectorAll(".deed")[0].Id;

        Assert.Null(made.QuerySelector("button"));
        Assert.Equal($"#{later}", made.QuerySelector(".why a")!.GetAttribute("href"));
        await visitor.Press($"#{later} button", ("entry", made.Id![2..]));
        Assert.Equal("A later change builds on this one. Undo that one first.", visitor.Said);
    }

    [Fact]
    public async Task What_was_undone_on_a_page_can_be_redone_from_the_next()
    {
        await app.Created("/api/themes", new { name = "There and back" });
        using var visitor = new Visitor(app);
        await visitor.Open("/history");

        await visitor.Press(".deed button");
        await visitor.Press(".done button");

        Assert.Equal("There and back", (await app.Get("/api/themes/there-and-back")).Text("name"));
    }

    [Fact]
    public async Task PV21_xss_history_what_a_note_and_a_text_once_were_is_words_as_well()
    {
        const string hostile = "<img src=x onerror=alert(1)> [x](javascript:alert(1))";
        var slug = await app.AddEssay("Words to be marked stand here.");
        var made = await app.Created($"/api/articles/{slug}/annotations", new { exact = "Words", note = hostile });
        using var changed = await app.Send(HttpMethod.Put, $"/api/annotations/{made.Text("id")}", new { exact = "Words", note = $"{hostile} again" }, "*");
        await app.Created("/api/themes", new { name = hostile });
        using var visitor = new Visitor(app);
        await visitor.Open($"/read/{slug}/text");
        var source = visitor.Text("#source");
        await visitor.Press("main .strong", ("source", source.Replace("stand here", $"stand {hostile} here", StringComparison.Ordinal)));
        Assert.Contains(hostile, visitor.Text(".preview"), StringComparison.Ordinal);
        AssertWords();
        await visitor.Press("main .strong");
        await visitor.Open($"/read/{slug}/text");
        await visitor.Press("main .strong", ("source", source));
        Assert.Contains("onerror", visitor.Text(".preview del"), StringComparison.Ordinal);
        AssertWords();
        using var deleted = await app.Send(HttpMethod.Delete, $"/api/annotations/{made.Text("id")}", null, "*");
        Assert.True(changed.IsSuccessStatusCode && deleted.IsSuccessStatusCode);

        await visitor.Open("/history");

        Assert.Contains("<img src=x onerror=alert(1)>", visitor.Text(".days"), StringComparison.Ordinal);
        AssertWords();
        await visitor.Press(".deed button");
        AssertWords();

        void AssertWords() => Assert.Empty(visitor.Page.QuerySelectorAll("[onerror], a[href^='javascript:']"));
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
