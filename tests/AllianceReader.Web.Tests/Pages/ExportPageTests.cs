using System.Net;
using AllianceReader.Exchange;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

/// <summary>What to take away, in what form, and how it begins, all by a form alone.</summary>
public sealed class ExportPageTests(TheAppWithSamples app) : IClassFixture<TheAppWithSamples>
{
    private const string Promise = "a-promise-is-kept-in-the-off-years";
    private const string Umbrella = "the-umbrella-and-the-weather";

    public static TheoryData<string> Formats => [.. Exporters.All.Select(exporter => exporter.Format)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Each_format_is_offered_shown_and_downloaded_with_its_counts(string format)
    {
        await Fill();
        using var visitor = new Visitor(app);

        await visitor.Open($"/export?format={format}&article={Promise}");
        var shown = visitor.Text("#found");
        using var file = await visitor.Get($"/export/file?format={format}&article={Promise}");

        Assert.Equal(format, visitor.Page.QuerySelector("[name=format]:checked")!.GetAttribute("value"));
        Assert.True(visitor.All("#preview .paper").Count == 1, visitor.Text("#preview"));
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.StartsWith($"{Header("X-Passages")} passages, {Header("X-Notes")} note", shown, StringComparison.Ordinal);
        Assert.Equal("1", Header("X-Essays"));
        Assert.Matches($@"^{Promise}-\d{{4}}-\d\d-\d\d\.{Exporters.Find(format)!.Extension}$", file.Content.Headers.ContentDisposition?.FileNameStar);

        string Header(string name) => Assert.Single(file.Headers.GetValues(name));
    }

    // choice | passages, notes, essays
    [Theory]
    [InlineData("noted=yes", 2, 2, 2)]
    [InlineData("to=2024", 1, 1, 1)]
    [InlineData("from=2025&noted=yes", 1, 1, 1)]
    [InlineData("author=publius", 2, 1, 1)]
    [InlineData("q=reckoning", 1, 1, 1)]
    public async Task Passages_are_chosen_by_essay_theme_author_date_and_note(string choice, int passages, int notes, int essays)
    {
        await Fill();
        using var visitor = new Visitor(app);

        await visitor.Open($"/export?{choice}&theme=autonomy-and-opcon");
        using var file = await visitor.Get($"/export/file?format=csv&{choice}&theme=autonomy-and-opcon");

        Assert.Equal([$"{passages}", $"{notes}", $"{essays}"], ((string[])["X-Passages", "X-Notes", "X-Essays"]).Select(name => Assert.Single(file.Headers.GetValues(name))));
        Assert.StartsWith($"{passages} passage", visitor.Text("#found"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("format=exe", "The formats are")]
    [InlineData("format=csv&from=yesterday", "“yesterday” is no date.")]
    [InlineData("format=csv&theme=nobody", "There is no theme 'nobody'.")]
    public async Task What_cannot_be_had_is_said_on_the_page_and_nothing_chosen_is_lost(string choice, string sentence)
    {
        await Fill();
        using var visitor = new Visitor(app);

        await visitor.Open($"/export/file?{choice}&noted=yes");

        Assert.StartsWith($"/export?", visitor.Address, StringComparison.Ordinal);
        Assert.Contains("noted=yes", visitor.Address, StringComparison.Ordinal);
        Assert.StartsWith(sentence, visitor.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_that_comes_from_another_list_is_seen_and_can_be_taken_off()
    {
        await Fill();
        using var visitor = new Visitor(app);

        await visitor.Open("/notes?q=reckoning&theme=autonomy-and-opcon");
        await visitor.Follow(".beside p a");
        Assert.Equal("/export?theme=autonomy-and-opcon&q=reckoning", visitor.Address);
        Assert.Equal(["Take off: words: reckoning"], visitor.All(".take .chips a"));
        await visitor.Follow(".take .chips a");

        Assert.Equal("/export?theme=autonomy-and-opcon", visitor.Address);
    }

    [Fact]
    public async Task What_a_note_holds_runs_nowhere_in_a_preview()
    {
        using var visitor = new Visitor(app);
        await app.Created("/api/articles/sisters-in-arms-strangers-at-customs/annotations", new { start = 10, end = 30, note = "<script>alert(1)</script> [x](javascript:alert(1))\n\n> [!quote] <img src=x onerror=alert(1)>" });

        foreach (var exporter in Exporters.All)
        {
            await visitor.Open($"/export?format={exporter.Format}&article=sisters-in-arms-strangers-at-customs");
            Assert.Null(visitor.Page.QuerySelector("#preview :is(script, img, iframe:not([sandbox='']), [onerror], [style], a[href^='javascript' i])"));
        }
    }

    [Fact]
    public async Task The_web_page_is_shown_in_a_frame_of_this_library_alone_and_runs_nothing()
    {
        await Fill();
        using var visitor = new Visitor(app);
        await visitor.Open($"/export?format=html&noted=yes&article={Promise}");
        Assert.Equal($"/export/page?article={Promise}&noted=yes", visitor.Page.QuerySelector("iframe")!.GetAttribute("src"));

        using var export = await visitor.Get("/export?format=html");
        using var refused = await visitor.Get("/export?format=csv&from=once");
        using var framed = await visitor.Get("/export/page?theme=autonomy-and-opcon");
        using var unknown = await visitor.Get("/export/page?theme=nobody");

        Assert.EndsWith("; frame-src 'self'", Policy(export), StringComparison.Ordinal);
        Assert.EndsWith("; frame-src 'self'", Policy(refused), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; style-src 'unsafe-inline';", Policy(framed), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'self'; sandbox", Policy(framed), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);

        static string Policy(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task One_essays_note_is_handed_over_to_Obsidian_and_several_are_not()
    {
        await Fill();
        using var visitor = new Visitor(app);

        using var note = await visitor.Get($"/export/note?format=obsidian&article={Promise}");
        using var several = await visitor.Get("/export/note?format=obsidian&theme=autonomy-and-opcon");

        Assert.StartsWith("---\ntitle: \"A Promise Is Kept in the Off Years\"\n", await note.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.EndsWith(".md", note.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, several.StatusCode);
    }

    private async Task Fill()
    {
        if ((await app.Get("/api/annotations?theme=autonomy-and-opcon")).Number("total") > 0)
        {
            return;
        }
        await app.Created($"/api/articles/{Promise}/annotations", new { start = 100, end = 140, note = "", themes = (string[])["autonomy-and-opcon"] });
        await app.Created($"/api/articles/{Promise}/annotations", new { start = 200, end = 240, note = "A *reckoning*.", themes = (string[])["autonomy-and-opcon"] });
        await app.Created($"/api/articles/{Umbrella}/annotations", new { start = 300, end = 340, note = "Another.", themes = (string[])["autonomy-and-opcon"] });
    }
}
