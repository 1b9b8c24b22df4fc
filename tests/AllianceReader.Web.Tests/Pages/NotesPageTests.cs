using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

public sealed class NotesPageTests(TheAppWithSamples app) : IClassFixture<TheAppWithSamples>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        if ((await app.Get("/api/annotations")).Number("total") > 0)
        {
            return;
        }
        foreach (var (slug, theme, note) in ((string, string?, string)[])
            [
                ("a-promise-is-kept-in-the-off-years", "burden-sharing", "Café reckoning"),
                ("a-promise-is-kept-in-the-off-years", null, ""),
                ("the-umbrella-and-the-weather", "extended-deterrence", "Second thoughts"),
            ])
        {
            await app.Created($"/api/articles/{slug}/annotations", new { start = 0, end = 30, themes = theme is null ? [] : new[] { theme }, note });
        }
        await app.Created("/api/articles/the-umbrella-and-the-weather/annotations", new { themes = new[] { "burden-sharing" }, note = "On all of it" });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("", 4)]
    [InlineData("theme=burden-sharing", 2)]
    [InlineData("theme=burden-sharing&theme=extended-deterrence", 3)]
    [InlineData("author=publius", 2)]
    [InlineData("article=the-umbrella-and-the-weather", 2)]
    [InlineData("noted=no", 1)]
    [InlineData("noted=yes&noted=no", 4)]
    [InlineData("q=cafe", 1)]
    [InlineData("from=2025", 2)]
    [InlineData("to=2024-11", 2)]
    [InlineData("from=2026", 0)]
    [InlineData("status=in-place&theme=burden-sharing&author=polybius", 1)]
    public async Task The_stream_is_narrowed(string conditions, int passages)
    {
        using var visitor = new Visitor(app);
        await visitor.Open($"/notes?{conditions}");

        Assert.Equal(passages, visitor.All(".passage").Count);
        Assert.StartsWith(passages == 0 ? "no passages" : passages == 1 ? "1 passage" : $"{passages} passages", visitor.Text("#found"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_is_none_is_said_at_its_field()
    {
        using var visitor = new Visitor(app);
        await visitor.Open("/notes?from=2024-13");

        Assert.Equal("“2024-13” is no date.", visitor.Text("#dates-error"));
    }

    [Fact]
    public async Task Every_passage_can_be_edited_deleted_and_found_in_its_essay()
    {
        using var visitor = new Visitor(app);
        await visitor.Open("/notes");

        foreach (var passage in visitor.Page.QuerySelectorAll(".passage"))
        {
            var links = passage.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ToList();
            Assert.Contains(links, link => link.EndsWith("/edit", StringComparison.Ordinal));
            Assert.Contains(links, link => link.EndsWith("/delete", StringComparison.Ordinal));
            Assert.Contains(links, link => link.StartsWith("/read/", StringComparison.Ordinal) && link.Contains("#a-", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("", 4)]
    [InlineData("theme=burden-sharing", 2)]
    [InlineData("theme=burden-sharing&author=polybius", 1)]
    [InlineData("article=a-promise-is-kept-in-the-off-years", 2)]
    public async Task The_export_page_says_how_many_passages_the_file_will_hold(string choice, int passages)
    {
        using var visitor = new Visitor(app);
        await visitor.Open($"/export?{choice}");
        Assert.Contains(passages == 1 ? "1 passage," : $"{passages} passages,", visitor.Text("#found"), StringComparison.Ordinal);

        using var file = await visitor.Get($"/api/export?format=markdown&{choice}");

        Assert.Equal([$"{passages}"], file.Headers.GetValues("X-Passages"));
    }

    [Fact]
    public async Task Words_are_found_in_essays_and_in_notes_and_shown_where_they_stand()
    {
        using var visitor = new Visitor(app);
        await visitor.Open("/");
        await visitor.Press(".find input, form.find input", ("q", "nuclear UMBRELLA"));

        Assert.Equal("/search?q=nuclear%20UMBRELLA", visitor.Address);
        Assert.Contains("The Umbrella and the Weather", visitor.All(".hit .meta a"));
        Assert.Contains("umbrella", visitor.All(".hit mark.found"));
        Assert.StartsWith("/read/the-umbrella-and-the-weather?found=", visitor.Page.QuerySelector(".hit .meta a")!.GetAttribute("href"), StringComparison.Ordinal);

        await visitor.Open("/search?q=CAFÉ");
        Assert.Equal(["Café reckoning"], visitor.All(".note-found"));
    }
}
