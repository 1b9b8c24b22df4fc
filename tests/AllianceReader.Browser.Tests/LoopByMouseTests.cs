using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static AllianceReader.Browser.Tests.Store;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>The whole loop by mouse, without the page ever being loaded anew.</summary>
public partial class LoopByMouseTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Note = "동맹은 약속이다 🤝 — compare *Polybius*, and **ask M.**";

    [Fact]
    public async Task A_reader_with_a_mouse_tags_a_passage_over_two_paragraphs_edits_overlaps_deletes_undoes_and_exports()
    {
        var page = await room.Open();
        await page.GetByRole(AriaRole.Link, new() { Name = "A Promise Is Kept in the Off Years" }).First.ClickAsync();
        await page.WaitForURLAsync(ReadAddress());
        var slug = new Uri(page.Url).Segments[^1].Trim('/');
        await page.EvaluateAsync("() => { window.stillTheSamePage = true; }");

        await page.Select("#p4", "another can miss it", "#p5", "free rider");
        var panel = page.Locator("form.panel");
        await Expect(panel).ToBeVisibleAsync();
        await Choose(panel, "burden", "Burden-sharing");
        await Choose(panel, "minil", "Minilateralism");
        await panel.GetByLabel("Note", new() { Exact = true }).FillAsync(Note);
        await panel.GetByRole(AriaRole.Button, new() { Name = "Save note" }).ClickAsync();

        await Expect(panel).ToHaveCountAsync(0);
        var first = Assert.Single(await room.Annotations(slug));
        Assert.StartsWith("another can miss it for a decade", first.GetProperty("exact").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("None of this excuses the free rider", first.GetProperty("exact").GetString(), StringComparison.Ordinal);
        Assert.Equal(["burden-sharing", "minilateralism"], Strings(first, "themes"));
        Assert.Equal(Note, first.GetProperty("note").GetString());
        await Expect(page.Locator("#p4 mark.hl").First).ToBeVisibleAsync();
        await Expect(page.Locator("#p5 mark.hl").First).ToBeVisibleAsync();
        var card = page.Locator($"#n-{Id(first)}");
        await Expect(card).ToContainTextAsync("동맹은 약속이다 🤝");
        await Expect(page.Locator("#live")).ToContainTextAsync("¶ 4");

        await page.Locator($"#a-{Id(first)}").ClickAsync();
        await Expect(panel.GetByLabel("Note", new() { Exact = true })).ToHaveValueAsync(Note);
        await panel.GetByLabel("Note", new() { Exact = true }).FillAsync("Second thought.");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Save note" }).ClickAsync();
        await Expect(card).ToContainTextAsync("Second thought.");

        await page.Select("#p5", "None of this", "#p5", "will not is spending");
        await Choose(panel, "domestic", "Domestic politics");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Tag it" }).ClickAsync();
        await Expect(panel).ToHaveCountAsync(0);   // two themes are two marks already: only the panel's going says that it is saved
        await Expect(page.Locator("#p5 mark mark[data-theme=domestic-politics]")).Not.ToHaveCountAsync(0);
        var both = await room.Annotations(slug);
        Assert.Equal(2, both.Count);

        var second = page.Locator($"#n-{Id(both[1])}");
        await second.HoverAsync();
        await second.Locator("[data-do=delete]").ClickAsync();
        await Expect(second).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(second).ToHaveCountAsync(1);
        Assert.Equal(both.Select(Id), (await room.Annotations(slug)).Select(Id));
        Assert.True(await page.EvaluateAsync<bool>("() => window.stillTheSamePage === true"), "The page was loaded anew.");

        await DownloadHolds(page, both);
        await room.TheExportsHold(slug, await room.Annotations(slug));
    }

    [Fact]
    public async Task A_third_click_marks_the_paragraph_under_the_pointer_though_the_panel_has_come_after_the_second()
    {
        // The panel beside what lies lowest reaches below the window; and time stands still but where it is told to go on.
        const int height = 800;
        var page = await room.Open("/read/the-umbrella-and-the-weather", height: height);
        await page.Clock.InstallAsync();
        await page.ReloadAsync();
        await page.Locator("#p2").EvaluateAsync("block => block.scrollIntoView({ block: 'end' })");
        var word = await page.Locator("#p2").EvaluateAsync<string>("block => block.textContent.match(/\\p{L}{6,}/u)[0]");
        var (x, y) = await page.Place("#p2", word, atEnd: false);
        await page.Clock.PauseAtAsync(DateTime.UtcNow.AddMinutes(1));
        var panel = page.Locator("form.panel");

        await page.Mouse.ClickAsync(x + 4, y, new() { ClickCount = 2 });
        await page.Clock.RunForAsync(400);
        await Expect(panel).ToBeVisibleAsync();
        Assert.True(await Bottom() > height);
        var (belowX, belowY) = await page.Place("#p2", word, atEnd: false);
        await page.Mouse.DownAsync(new() { ClickCount = 3 });
        await page.Mouse.UpAsync(new() { ClickCount = 3 });
        await page.Clock.RunForAsync(1000);

        Assert.Equal((x, y), (belowX, belowY));
        await Expect(panel.Locator("h2")).ToContainTextAsync("¶ 2");
        Assert.InRange(await Bottom(), 0, height);

        Task<double> Bottom() => panel.EvaluateAsync<double>("panel => panel.getBoundingClientRect().bottom");
    }

    [Fact]
    public async Task A_theme_that_does_not_exist_yet_is_made_while_tagging()
    {
        var page = await room.Open("/read/the-umbrella-and-the-weather");
        await page.Select("#p1", "A guarantee that has never", "#p1", "proved dry");
        var panel = page.Locator("form.panel");
        await panel.GetByLabel("Themes", new() { Exact = true }).First.FillAsync("Luck & weather");
        await page.Keyboard.PressAsync("Enter");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Tag it" }).ClickAsync();

        await Expect(panel).ToHaveCountAsync(0);
        var made = Assert.Single(await room.Annotations("the-umbrella-and-the-weather"));
        Assert.Equal(["luck-weather"], Strings(made, "themes"));
        Assert.Equal("Luck & weather", (await room.Get("api/themes/luck-weather")).GetProperty("name").GetString());
    }

    [Fact]
    public async Task What_could_not_be_saved_stays_on_screen_and_says_why()
    {
        var page = await room.Open("/read/against-the-grand-bargain");
        await page.Select("#p1", "clever official", "#p1", "two things at once");
        var panel = page.Locator("form.panel");
        await panel.GetByLabel("Note", new() { Exact = true }).FillAsync("Not to be lost.");
        await page.Context.SetOfflineAsync(true);
        await panel.GetByRole(AriaRole.Button, new() { Name = "Save note" }).ClickAsync();

        await Expect(panel.GetByRole(AriaRole.Alert)).Not.ToBeEmptyAsync();
        await Expect(panel.GetByLabel("Note", new() { Exact = true })).ToHaveValueAsync("Not to be lost.");

        await page.Context.SetOfflineAsync(false);
        await panel.GetByRole(AriaRole.Button, new() { Name = "Save note" }).ClickAsync();
        await Expect(panel).ToHaveCountAsync(0);
        Assert.Equal("Not to be lost.", Assert.Single(await room.Annotations("against-the-grand-bargain")).GetProperty("note").GetString());
    }

    private static async Task Choose(ILocator panel, string typed, string theme)
    {
        await panel.GetByLabel("Themes", new() { Exact = true }).First.FillAsync(typed);
        await panel.GetByRole(AriaRole.Checkbox, new() { Name = theme }).CheckAsync();
    }

    private static async Task DownloadHolds(IPage page, IReadOnlyList<JsonElement> expected)
    {
        await page.Locator("details.menu summary.i-export").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { NameRegex = MarkdownWord() }).ClickAsync());
        var text = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.EndsWith(".md", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.All(expected, annotation => Assert.Contains($"#a-{Id(annotation)}", text, StringComparison.Ordinal));
    }

    [GeneratedRegex("/read/[^/]+$|/read/[^/]+#")]
    private static partial Regex ReadAddress();

    [GeneratedRegex("^Markdown")]
    private static partial Regex MarkdownWord();
}
