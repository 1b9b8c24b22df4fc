using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

public sealed class ThemePagesTests(TheApp app) : IClassFixture<TheApp>
{
    private const string Hostile = "<script>alert(1)</script>";

    [Fact]
    public async Task A_theme_is_made_with_a_colour_of_ones_own_under_another()
    {
        using var visitor = new Visitor(app);
        await visitor.Open("/themes/new");
        await visitor.Press("main button", ("Form.Name", "기억의 정치"), ("Form.Definition", "What is remembered. And by whom."), ("Form.Parent", "burden-sharing"), ("Form.Color", "own"), ("Form.OwnColor", "#123456"));
        Assert.Equal("“기억의 정치” is in the codebook.", visitor.Said);

        await visitor.Open("/themes/기억의-정치");

        Assert.Equal("기억의 정치", visitor.Text("h1"));
        Assert.NotNull(visitor.Page.QuerySelector("h1 .t-123456"));
        Assert.Equal("What is remembered.", visitor.Text(".definition .meaning"));
        Assert.Equal("/themes/burden-sharing", visitor.Page.QuerySelector(".sum a")!.GetAttribute("href"));

        await visitor.Open("/themes/기억의-정치/edit");
        await visitor.Press("main button", ("Form.Color", "rose"));
        Assert.Equal("/themes/%EA%B8%B0%EC%96%B5%EC%9D%98-%EC%A0%95%EC%B9%98", visitor.Address);
        Assert.NotNull(visitor.Page.QuerySelector("h1 .t-rose"));
    }

    [Theory]
    [InlineData("  ", "teal", "name-error", "A theme needs a name.")]
    [InlineData("Colourless", "own", "color-error", "is no colour")]
    public async Task What_cannot_be_kept_is_said_at_its_field_and_the_words_stay(string name, string color, string error, string reason)
    {
        using var visitor = new Visitor(app);
        await visitor.Open("/themes/new");
        await visitor.Press("main button", ("Form.Name", name), ("Form.Definition", "Kept."), ("Form.Color", color), ("Form.OwnColor", "url(x)"));

        Assert.Contains(reason, visitor.Text($"#{error}"), StringComparison.Ordinal);
        Assert.Equal("Kept.", visitor.Text("textarea"));
    }

    [Fact]
    public async Task A_theme_changed_meanwhile_is_shown_beside_ones_own_words()
    {
        await app.Created("/api/themes", new { name = "Twice edited", definition = "First." });
        using var one = new Visitor(app);
        using var other = new Visitor(app);
        await one.Open("/themes/twice-edited/edit");
        await other.Open("/themes/twice-edited/edit");
        await other.Press("main button", ("Form.Definition", "Theirs."));

        await one.Press("main button", ("Form.Definition", "Mine."));
        Assert.Equal("Theirs.", one.Text(".meanwhile .kept"));
        Assert.Equal("Mine.", one.Text("textarea"));

        await one.Press("main button");
        Assert.Equal("Mine.", (await app.Get("/api/themes/twice-edited")).Text("definition"));
    }

    [Fact]
    public async Task Merging_says_what_moves_moves_it_and_is_taken_back()
    {
        var slug = await app.AddEssay();
        await app.Created("/api/themes", new { name = "Left hand" });
        await app.Created("/api/themes", new { name = "Right hand" });
        await app.Created($"/api/articles/{slug}/annotations", new { start = 0, end = 9, themes = new[] { "left-hand" } });
        using var visitor = new Visitor(app);
        await visitor.Open("/themes/left-hand/merge");
        Assert.StartsWith("1 passage in 1 essay", visitor.Text(".form p"), StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("input[value=left-hand]"));

        await visitor.Press("main button");
        Assert.StartsWith("Choose the theme", visitor.Text("#into-error"), StringComparison.Ordinal);
        await visitor.Press("main button", ("into", "right-hand"));
        Assert.Equal(("/themes/right-hand", 1), (visitor.Address, visitor.All(".passage").Count));

        await visitor.Press(".done button");
        Assert.Equal(0, (await app.Get("/api/themes/right-hand")).Number("annotationCount"));
        Assert.Equal(1, (await app.Get("/api/themes/left-hand")).Number("annotationCount"));
    }

    [Fact]
    public async Task Deleting_says_what_stays_and_is_taken_back()
    {
        await app.Created("/api/themes", new { name = "Trunk" });
        await app.Created("/api/themes", new { name = "Twig", parent = "trunk" });
        using var visitor = new Visitor(app);
        await visitor.Open("/themes/trunk/delete");
        Assert.Contains("Twig moves up to the top of the codebook.", visitor.All(".form p"));

        await visitor.Press("main button");
        Assert.DoesNotContain("Trunk", visitor.All(".branch .name"));

        await visitor.Press(".done button");
        Assert.Contains("Trunk", visitor.All(".branch .name"));
        Assert.Equal("trunk", (await app.Get("/api/themes/twig")).Text("parent"));
    }

    [Fact]
    public async Task A_passage_is_shown_in_its_sentence_with_its_note_and_the_themes_it_shares()
    {
        var slug = await app.AddEssay("One sentence leads. The second, which matters, holds the words. A third ends it.");
        var text = (await app.Get($"/api/articles/{slug}")).Text("text");
        var start = text.IndexOf("which matters", StringComparison.Ordinal);
        await app.Created("/api/themes", new { name = "In context" });
        await app.Created("/api/themes", new { name = "Shared" });
        var made = await app.Created($"/api/articles/{slug}/annotations",
            new { start, end = start + "which matters".Length, themes = new[] { "in-context", "shared" }, note = $"*Mine* {Hostile} [x](javascript:alert(1))" });
        using var visitor = new Visitor(app);

        await visitor.Open("/themes/in-context");

        Assert.Equal("… The second, which matters, holds the words. …", visitor.Text(".passage blockquote"));
        Assert.Equal("which matters", visitor.Text(".passage mark"));
        Assert.Equal($"/read/{slug}#a-{made.Text("id")}", visitor.Page.QuerySelector(".pnum")!.GetAttribute("href"));
        Assert.Equal("Mine", visitor.Text(".mynote em"));
        Assert.Empty(visitor.Page.QuerySelectorAll(".mynote script, .mynote [href^=javascript]"));
        Assert.Equal(["Shared"], visitor.All(".passage .foot .sample"));
        Assert.Equal(["Shared"], visitor.All(".beside li .sample"));

        await visitor.Open("/themes/in-context?theme=shared&noted=yes");
        Assert.Single(visitor.All(".passage"));
        await visitor.Open("/themes/in-context?noted=no");
        Assert.Empty(visitor.All(".passage"));
    }

    [Fact]
    public async Task A_name_is_never_markup()
    {
        await app.Created("/api/themes", new { name = $"Theme {Hostile}", definition = Hostile });
        using var visitor = new Visitor(app);

        foreach (var address in (string[])["/themes", "/themes/theme-script-alert-1-script", "/themes/theme-script-alert-1-script/edit", "/history", "/export", "/themes/new"])
        {
            await visitor.Open(address);
            Assert.DoesNotContain(visitor.Page.Scripts, script => script.Text.Contains("alert", StringComparison.Ordinal));
        }
    }
}
