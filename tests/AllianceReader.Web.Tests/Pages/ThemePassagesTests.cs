using System.Net;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

/// <summary>A theme's page as something to write from: narrowed, parted, ordered, and what is done with passages that were ticked.</summary>
public sealed class ThemePassagesTests(TheAppWithSamples app) : IClassFixture<TheAppWithSamples>
{
    private const string Promise = "a-promise-is-kept-in-the-off-years";
    private const string Umbrella = "the-umbrella-and-the-weather";

    private static int themes;

    [Fact]
    public async Task The_list_is_narrowed_by_each_of_its_fields()
    {
        var (theme, other, below) = await Fill();
        using var visitor = new Visitor(app);

        await Shown(4, "");
        await Shown(5, "below=yes");
        await Shown(1, $"theme={other}");
        await Shown(3, $"without={other}");
        await Shown(3, $"article={Promise}");
        await Shown(1, "author=polybius");
        await Shown(0, "publication=nowhere");
        await Shown(3, "year=2025");
        await Shown(1, "to=2024");
        await Shown(0, "year=0");
        await Shown(1, "noted=no");
        await Shown(1, "q=reckoning");
        await Shown(1, $"theme={other}&noted=yes&year=2025&sort=author&group=year");
        await visitor.Open($"/themes/{theme}?without={other}");
        Assert.Equal([$"without {other.Replace('-', ' ')}"], visitor.All(".chips .filter").Select(chip => chip.ToLowerInvariant()));
        Assert.Equal(below, (await app.Get($"/api/themes/{below}")).Text("slug"));

        async Task Shown(int passages, string conditions)
        {
            await visitor.Open($"/themes/{theme}?{conditions}");
            Assert.True(passages == visitor.All(".passage").Count, $"{conditions}: {visitor.All(".passage").Count} instead of {passages}");
        }
    }

    [Fact]
    public async Task The_list_is_parted_under_headings_with_counts()
    {
        var (theme, other, _) = await Fill();
        using var visitor = new Visitor(app);

        await visitor.Open($"/themes/{theme}");
        Assert.Equal(2, visitor.All(".from > h3").Count);
        Assert.Empty(visitor.All(".passage .source"));

        await visitor.Open($"/themes/{theme}?group=author&sort=author");
        Assert.Equal(["Polybius 1 passage", "Publius 3 passages"], visitor.All(".from > h3"));
        Assert.StartsWith("The Umbrella and the Weather, Polybius,", visitor.Text(".passage .source"), StringComparison.Ordinal);

        await visitor.Open($"/themes/{theme}?group=year&sort=oldest");
        Assert.Equal(["2024 1 passage", "2025 3 passages"], visitor.All(".from > h3"));

        await visitor.Open($"/themes/{theme}?group=theme");
        Assert.Equal([$"{NameOf(other)} 1 passage", "No other theme 3 passages"], visitor.All(".from > h3"));
    }

    [Fact]
    public async Task The_whole_paragraph_is_there_on_demand()
    {
        var (theme, _, _) = await Fill();
        using var visitor = new Visitor(app);

        await visitor.Open($"/themes/{theme}");

        var around = visitor.Page.QuerySelector(".passage details.around")!;
        Assert.False(around.HasAttribute("open"));
        Assert.DoesNotContain("…", around.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(around.QuerySelector("mark"));
    }

    [Fact]
    public async Task Ticked_passages_are_copied_with_citations_in_both_styles()
    {
        var (theme, _, _) = await Fill();
        using var visitor = new Visitor(app);
        await visitor.Open($"/themes/{theme}");
        var ids = visitor.Page.QuerySelectorAll(".tick").Select(tick => tick.GetAttribute("value")!).ToList();

        await visitor.Press("#chosen button", ("annotation", ids[0]), ("annotation", ids[^1]));
        var text = visitor.Text("#plain-text");
        Assert.Equal("2 passages with citations", visitor.Text("h1"));
        Assert.Contains("(Publius 2025, ¶ ", text, StringComparison.Ordinal);
        Assert.Contains("(Polybius 2024, ¶ ", text, StringComparison.Ordinal);
        Assert.Contains($"Publius. 2025. “A Promise Is Kept in the Off Years.”", text, StringComparison.Ordinal);
        Assert.Contains("href=\"http://localhost:5170/read/", visitor.Page.GetElementById("cited")!.InnerHtml, StringComparison.Ordinal);

        await visitor.Press("button[value=notes]", ("style", "notes"));
        var notes = visitor.Text("#plain-text");
        Assert.Contains("”¹", notes, StringComparison.Ordinal);
        Assert.Contains("1. Publius, “A Promise Is Kept in the Off Years,”", notes, StringComparison.Ordinal);

        await visitor.Open($"/themes/{theme}/copy?all=yes&author=publius&style=notes");
        Assert.Equal("3 passages with citations", visitor.Text("h1"));
        Assert.Contains("2. Publius, “A Promise Is Kept in,” ¶", visitor.Text("#plain-text"), StringComparison.Ordinal);

        await visitor.Open($"/themes/{theme}");
        await visitor.Press("#chosen button");
        Assert.StartsWith("Tick the passages first", visitor.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticked_passages_alone_are_exported()
    {
        var (theme, _, _) = await Fill();
        using var visitor = new Visitor(app);
        await visitor.Open($"/themes/{theme}");
        var id = visitor.Page.QuerySelector(".tick")!.GetAttribute("value");

        using var one = await visitor.Get($"/themes/{theme}/export?format=csv&annotation={id}");
        Assert.Equal(["1"], one.Headers.GetValues("X-Passages"));
        using var narrowed = await visitor.Get($"/themes/{theme}/export?format=markdown&all=yes&author=publius");
        Assert.Equal(["3"], narrowed.Headers.GetValues("X-Passages"));
        using var called = await visitor.Get($"/api/export?format=csv&annotation={id}");
        Assert.Equal(["1"], called.Headers.GetValues("X-Passages"));
        using var unknown = await visitor.Get("/api/export?format=csv&annotation=nothing");
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        await visitor.Open($"/themes/{theme}/export?format=csv");
        Assert.StartsWith("Tick the passages first", visitor.Said, StringComparison.Ordinal);
        await visitor.Open($"/themes/{theme}/export?format=nonsense&all=yes");
        Assert.StartsWith("The formats are", visitor.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticked_passages_get_another_theme_as_one_change_that_is_taken_back()
    {
        var (theme, other, _) = await Fill();
        using var visitor = new Visitor(app);
        await visitor.Open($"/themes/{theme}?noted=yes");
        var ids = visitor.Page.QuerySelectorAll(".tick").Select(tick => tick.GetAttribute("value")!).ToList();
        Assert.Equal(3, ids.Count);

        await visitor.Press("[formaction$='/retheme']", [.. ids.Select(id => ("annotation", id))]);
        Assert.Equal("Change the themes of 3 passages", visitor.Text("h1"));
        await visitor.Press("main .strong");
        Assert.Equal("Choose the theme that they are to carry.", visitor.Text("#other-error"));
        await visitor.Press("main .strong", ("Deed", "replace"), ("Other", other));

        Assert.Equal($"3 passages now carry “{NameOf(other)}” in place of “{NameOf(theme)}”.", visitor.Said);
        Assert.Equal($"/themes/{theme}?noted=yes", visitor.Address);
        Assert.Equal((1, 4), await Counts());
        await visitor.Press(".done button");
        Assert.Equal((4, 2), await Counts());

        await visitor.Open($"/themes/{theme}/retheme?all=yes");
        await visitor.Press("main .strong", ("Deed", "off"));
        Assert.StartsWith($"“{NameOf(theme)}” is off 4 passages.", visitor.Said, StringComparison.Ordinal);
        await visitor.Press(".done button");
        Assert.Equal((4, 2), await Counts());
        await visitor.Open("/history");
        Assert.Contains(visitor.All(".deed"), deed => deed.Contains("4 passages", StringComparison.Ordinal));

        async Task<(int, int)> Counts() =>
            ((await app.Get($"/api/themes/{theme}")).Number("annotationCount"), (await app.Get($"/api/themes/{other}")).Number("annotationCount"));
    }

    [Fact]
    public async Task A_passage_is_moved_by_a_button_and_the_move_is_taken_back()
    {
        var (theme, _, _) = await Fill();
        using var visitor = new Visitor(app);
        await visitor.Open($"/themes/{theme}?sort=hand");
        var ids = Ids();

        await visitor.Press($"[value='up:{ids[2]}']", ("move", $"up:{ids[2]}"));
        Assert.Equal([ids[0], ids[2], ids[1], ids[3]], Ids());
        Assert.Equal("Moved up.", visitor.Said);
        await visitor.Press(".done button");
        Assert.Equal(ids, Ids());

        await visitor.Press($"[value='top:{ids[3]}']", ("move", $"top:{ids[3]}"));
        Assert.Equal([ids[3], ids[0], ids[1], ids[2]], Ids());
        await visitor.Press($"[value='up:{ids[3]}']", ("move", $"up:{ids[3]}"));
        Assert.Equal("It stands first already.", visitor.Said);
        await visitor.Press("[value=none]", ("move", "none"));
        Assert.Equal(ids, Ids());
        await visitor.Open($"/themes/{theme}");
        Assert.Empty(visitor.All(".moves"));

        string[] Ids() => [.. visitor.Page.QuerySelectorAll(".tick").Select(tick => tick.GetAttribute("value")!)];
    }

    [Fact]
    public async Task A_memo_is_written_shown_and_not_overwritten_unseen()
    {
        var (theme, _, _) = await Fill();
        using var one = new Visitor(app);
        using var other = new Visitor(app);
        await one.Open($"/themes/{theme}/memo");
        await other.Open($"/themes/{theme}/memo");
        await other.Press("main .strong", ("Memo", "*Theirs* <script>alert(1)</script>"));
        Assert.Equal("Theirs", other.Text(".memo em"));
        Assert.Empty(other.Page.QuerySelectorAll(".memo script"));

        await one.Press("main .strong", ("Memo", "Mine."));
        Assert.StartsWith("*Theirs*", one.Text(".meanwhile .kept"), StringComparison.Ordinal);
        Assert.Equal("Mine.", one.Text("textarea"));
        await one.Press("main .strong");
        Assert.Equal("Mine.", one.Text(".memo"));
        await one.Press(".done button");
        Assert.Equal("Theirs", one.Text(".memo em"));
    }

    [Fact]
    public async Task A_theme_of_which_only_what_stands_below_is_used_says_so()
    {
        var (theme, _, _) = await Fill();
        var above = await Theme("Above all");
        await Change(theme, above);
        using var visitor = new Visitor(app);

        await visitor.Open($"/themes/{above}");
        await visitor.Follow(".blank a");

        Assert.Equal(5, visitor.All(".passage").Count);
        await visitor.Open($"/themes/{await Theme("Unused")}");
        Assert.Single(visitor.All(".blank"));
        Assert.Null(visitor.Page.QuerySelector("#chosen"));
        await visitor.Open("/themes/no-such-theme/copy?all=yes", 404);
        await visitor.Open("/themes/no-such-theme/memo", 404);
        await visitor.Open($"/themes/{theme}/arrange");
        Assert.Equal($"/themes/{theme}", visitor.Address);
    }

    // What carries a sentence to the next page; that this one cannot be read does not matter.
    private const string Said = ".AspNetCore.Mvc.CookieTempDataProvider=anything";

    /// <summary>Suggestions that came between a move and the page after it took the cookie with "Moved down." away.</summary>
    [Fact]
    public async Task A_part_that_a_script_asks_for_leaves_what_was_done_to_the_page_that_is_to_say_it()
    {
        var (theme, _, _) = await Fill();
        using var asked = new HttpRequestMessage(HttpMethod.Get, $"/themes/{theme}/suggestions") { Headers = { { "X-Part", "1" }, { "Cookie", Said } } };
        using var opened = new HttpRequestMessage(HttpMethod.Get, $"/themes/{theme}/suggestions") { Headers = { { "Cookie", Said } } };

        using var part = await app.Http.SendAsync(asked);
        using var page = await app.Http.SendAsync(opened);

        Assert.Equal(HttpStatusCode.OK, part.StatusCode);
        Assert.False(Touches(part), "The part has touched what the next page is to say.");
        Assert.True(Touches(page));

        static bool Touches(HttpResponseMessage answer) =>
            answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.Contains("TempData", StringComparison.Ordinal));
    }

    /// <summary>Four passages of a theme, three of Publius and one of Polybius, one of them shared with another, and one of a theme below.</summary>
    private async Task<(string Theme, string Other, string Below)> Fill()
    {
        var (theme, other) = (await Theme("To write from"), await Theme("Beside it"));
        var below = await Theme("Below it", theme);
        await Mark(Promise, 4000, "A note.", theme, other);
        await Mark(Promise, 4200, "Café reckoning", theme);
        await Mark(Promise, 4400, "", theme);
        await Mark(Umbrella, 3000, "Second thoughts", theme);
        await Mark(Umbrella, 3200, "", below);
        await Mark(Umbrella, 3300, "", other);
        return (theme, other, below);
    }

    private async Task<string> Theme(string name, string? parent = null) =>
        (await app.Created("/api/themes", new { name = $"{name} {Interlocked.Increment(ref themes)}", parent })).Text("slug");

    private async Task Change(string theme, string parent)
    {
        using var now = await app.Send(HttpMethod.Get, $"/api/themes/{theme}");
        var name = (await app.Get($"/api/themes/{theme}")).Text("name");
        using var moved = await app.Send(HttpMethod.Put, $"/api/themes/{theme}", new { name, parent }, now.Headers.ETag?.ToString());
        Assert.True(moved.IsSuccessStatusCode, await moved.Content.ReadAsStringAsync());
    }

    private async Task Mark(string essay, int start, string note, params string[] themes) =>
        await app.Created($"/api/articles/{essay}/annotations", new { start, end = start + 12, themes, note });

    private static string NameOf(string slug) => string.Concat(slug[..1].ToUpperInvariant(), slug[1..].Replace('-', ' '));
}
