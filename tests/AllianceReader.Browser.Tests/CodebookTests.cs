using System.Net.Http.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>A codebook is built, arranged by keys and by hand, and thought over: renamed, recoloured, archived, merged, split, and taken back.</summary>
public class CodebookTests(AnnotatedRoom room) : IClassFixture<AnnotatedRoom>
{
    [Fact]
    public async Task A_theme_is_made_with_a_key_of_its_own_that_tags_while_one_reads()
    {
        using (var client = room.Client())
        {
            using var made = await client.PostAsJsonAsync(new Uri("api/themes", UriKind.Relative), new { name = "Order" });
            Assert.True(made.IsSuccessStatusCode);
        }
        var page = await room.Open("/themes/new");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Punctuality 시간 엄수");
        await page.GetByLabel("Definition").FillAsync("Coming when one said one would. It is a habit.");
        await page.GetByLabel("Use it for").FillAsync("Meetings held on their day.");
        await page.GetByLabel("Not for", new() { Exact = true }).FillAsync("Timetables of trains.");
        await page.GetByLabel("rose").CheckAsync();
        await page.GetByLabel("wavy", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Key").SelectOptionAsync("8");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the theme" }).ClickAsync();

        var row = Row(page, "punctuality-시간-엄수");
        await Expect(row.Locator(".name kbd")).ToHaveTextAsync("key 8");
        await Expect(row.Locator(".t-rose.l-wavy")).ToBeVisibleAsync();
        await row.Locator("summary", new() { HasText = "Coming when" }).ClickAsync();
        await Expect(row.Locator("dd").Last).ToHaveTextAsync("Timetables of trains.");
        await Expect(row.Locator("dd").Last).ToBeVisibleAsync();

        await page.GotoAsync("/read/the-umbrella-and-the-weather");
        var voice = await Voice.Of(page);
        await voice.Press("j", "¶ 1");
        await voice.Press("8", "Highlight added · Punctuality 시간 엄수 · ¶ 1");
        await Expect(page.Locator(".hl.t-rose.l-wavy").First).ToBeVisibleAsync();

        // A whole name means that theme, and none that merely contains it or begins with it.
        await page.Keyboard.PressAsync("t");
        await page.Locator("#panel-filter").FillAsync("ＯＲＤＥＲ");
        await page.Locator("#panel-filter").PressAsync("Enter");
        await Expect(page.Locator("form.panel").GetByRole(AriaRole.Checkbox, new() { Name = "Order", Exact = true })).ToBeCheckedAsync();
        await Expect(page.Locator("form.panel").GetByRole(AriaRole.Checkbox, new() { Name = "Order and institutions" })).Not.ToBeCheckedAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Themes_are_moved_by_keys_and_by_hand_and_each_move_is_taken_back()
    {
        var page = await room.Open("/themes");
        var economic = Row(page, "economic-statecraft");
        var link = economic.Locator("> .branch .name a");
        await link.FocusAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(Row(page, "north-korea-diplomacy").Locator("> .branch .name a")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(link).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Control+Shift+ArrowUp");
        await Says(page, "“Economic statecraft” now stands at the top of the codebook, before “Adversaries”.");
        await Expect(page.Locator("#t-economic-statecraft + #t-adversaries")).ToHaveCountAsync(1);
        await Expect(link).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+Shift+ArrowRight");
        await Says(page, "“Economic statecraft” now stands under “Order and institutions”, last.");
        await Expect(page.Locator("#t-order-and-institutions > .branches > #t-economic-statecraft")).ToHaveCountAsync(1);
        await page.Locator(".toast button").ClickAsync();
        await Says(page, "Undid: moved the theme “Economic statecraft”.");
        await Expect(page.Locator(".tree > .branches > #t-economic-statecraft + #t-adversaries")).ToHaveCountAsync(1);
        await page.Shortcut("Control+z");
        await Expect(page.Locator("#t-adversaries + #t-economic-statecraft")).ToHaveCountAsync(1);

        // By hand: into the middle of a row is under it, its upper edge is before it.
        await Drag(page, "liberal-order", "domestic-politics", .5f);
        await Says(page, "“Liberal order” now stands under “Domestic politics”, last.");
        await Drag(page, "liberal-order", "nato-and-the-indo-pacific", .1f);
        await Says(page, "“Liberal order” now stands under “Order and institutions”, before “NATO and the Indo-Pacific”.");
        await Expect(page.Locator("#t-minilateralism + #t-liberal-order + #t-nato-and-the-indo-pacific")).ToHaveCountAsync(1);
        await Drag(page, "adversaries", "china-and-russia", .5f);
        await Expect(page.Locator(".tree > .branches > #t-adversaries")).ToHaveCountAsync(1);
        await page.Shortcut("Control+z");
        await Says(page, "Undid: moved the theme “Liberal order”.");
        await Expect(page.Locator("#t-domestic-politics > .branches > #t-liberal-order")).ToHaveCountAsync(1);
        await page.Shortcut("Control+z");
        await Expect(page.Locator("#t-nato-and-the-indo-pacific + #t-liberal-order")).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_theme_is_renamed_recoloured_and_archived_where_it_stands()
    {
        var page = await room.Open("/themes");
        var row = Row(page, "minilateralism");
        await row.Locator(".name a").FocusAsync();
        await page.Keyboard.PressAsync("F2");
        var field = page.GetByLabel("New name of Minilateralism");
        await Expect(field).ToBeFocusedAsync();
        await field.FillAsync("ＢＵＲＤＥＮ-sharing");
        await field.PressAsync("Enter");
        await Says(page, "There is a theme 'Burden-sharing' already.");
        await Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        await field.FillAsync("Small clubs");
        await field.PressAsync("Enter");
        await Says(page, "“Minilateralism” is called “Small clubs” now.");
        await Expect(row.Locator(".name a")).ToHaveTextAsync("Small clubs");
        await Expect(row.Locator(".name a")).ToBeFocusedAsync();

        await Menu(row).ClickAsync();
        await row.GetByRole(AriaRole.Link, new() { Name = "Recolour" }).ClickAsync();
        await row.GetByRole(AriaRole.Button, new() { Name = "teal" }).ClickAsync();
        await Says(page, "“Small clubs” has another colour now.");
        await Expect(row.Locator(".t-teal")).ToHaveCountAsync(1);

        await Menu(row).ClickAsync();
        await row.GetByRole(AriaRole.Button, new() { Name = "Archive" }).ClickAsync();
        await Says(page, "“Small clubs” is archived.");
        await Expect(page.Locator(".archive #t-minilateralism")).ToBeVisibleAsync();
        await Expect(page.Locator("#t-nato-and-the-indo-pacific .name a")).ToBeFocusedAsync();
        await AxeFindsNothing(page);
        for (var undone = 0; undone < 3; undone++)
        {
            var before = await page.Locator("main").InnerHTMLAsync();
            await page.Shortcut("Control+z");
            await Expect(page.Locator("main")).Not.ToHaveJSPropertyAsync("innerHTML", before);
            await Says(page, "Undid: ");
        }
        await Expect(row.Locator(".name a.t-purple")).ToHaveTextAsync("Minilateralism");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Two_themes_are_merged_and_one_is_split_and_both_are_taken_back()
    {
        var page = await room.Open("/themes");
        await Expect(Uses(page, "abandonment-and-entrapment")).ToHaveTextAsync("2 passages in 1 essay");
        await Menu(Row(page, "abandonment-and-entrapment")).ClickAsync();
        await Row(page, "abandonment-and-entrapment").GetByRole(AriaRole.Link, new() { Name = "Merge into another" }).ClickAsync();
        var target = page.Locator("tr", new() { HasText = "Security guarantees" });
        await Expect(target.Locator(".num")).ToHaveTextAsync(["2", "·none", "4"]);
        await target.GetByRole(AriaRole.Radio).CheckAsync();
        await AxeFindsNothing(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge them" }).ClickAsync();
        await Expect(page.Locator(".done")).ToContainTextAsync("“Abandonment and entrapment” is now part of “Security guarantees”.");
        await page.Locator(".done button").ClickAsync();
        await Expect(page.Locator(".done")).ToContainTextAsync("Abandonment and entrapment into Security guarantees");
        await page.GotoAsync("/themes");
        await Expect(Uses(page, "abandonment-and-entrapment")).ToHaveTextAsync("2 passages in 1 essay");

        await page.GotoAsync("/themes/burden-sharing/split");
        var boxes = page.Locator(".pickable input");
        await Expect(boxes).ToHaveCountAsync(3);
        await boxes.Nth(0).CheckAsync();
        await boxes.Nth(2).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Expect(page.Locator(".count")).ToHaveTextAsync("3");
        await boxes.Nth(1).UncheckAsync();
        await Expect(page.Locator(".count")).ToHaveTextAsync("2");
        await page.GetByLabel("Name of the new theme").FillAsync("Inputs and outputs");
        await AxeFindsNothing(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Split the theme" }).ClickAsync();
        await Expect(page.Locator(".done")).ToContainTextAsync("2 passages went from “Burden-sharing” to “Inputs and outputs”.");
        await Expect(Uses(page, "inputs-and-outputs")).ToHaveTextAsync("2 passages in 1 essay");
        await Expect(Uses(page, "burden-sharing")).ToHaveTextAsync("1 passage in 1 essay");
        await page.Shortcut("Control+z");
        await Says(page, "Undid: split the theme Burden-sharing: 2 passages to Inputs and outputs.");
        await Expect(Row(page, "inputs-and-outputs")).ToHaveCountAsync(0);
        await Expect(Uses(page, "burden-sharing")).ToHaveTextAsync("3 passages in 1 essay");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task Axe_finds_nothing_in_an_open_menu_a_name_being_written_and_colours_to_choose(int width, ColorScheme scheme)
    {
        var page = await room.Open("/themes?definitions=open", width, scheme: scheme);
        await Menu(Row(page, "domestic-politics")).ClickAsync();
        await AxeFindsNothing(page);
        await Row(page, "domestic-politics").GetByRole(AriaRole.Link, new() { Name = "Recolour" }).ClickAsync();
        await Expect(Row(page, "domestic-politics").GetByRole(AriaRole.Button, new() { Name = "amber" })).ToBeFocusedAsync();
        await AxeFindsNothing(page);
        await page.Keyboard.PressAsync("Escape");
        await Expect(Menu(Row(page, "domestic-politics"))).ToBeFocusedAsync();
        await Row(page, "liberal-order").Locator("> .branch .name a").FocusAsync();
        await page.Keyboard.PressAsync("F2");
        await Expect(page.Locator(".renaming")).ToBeFocusedAsync();
        await AxeFindsNothing(page);
        await page.Keyboard.PressAsync("Escape");
        await Expect(Row(page, "liberal-order").Locator("> .branch .name a")).ToBeFocusedAsync();
        await Menu(Row(page, "domestic-politics")).ClickAsync();
        await Expect(Row(page, "domestic-politics").GetByRole(AriaRole.Link, new() { Name = "Recolour" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private static ILocator Row(IPage page, string slug) => page.Locator($"[id='t-{slug}']");

    private static ILocator Menu(ILocator row) => row.Locator("> .branch .menu > summary");

    private static ILocator Uses(IPage page, string slug) => Row(page, slug).Locator("> .branch .uses");

    private static Task Says(IPage page, string sentence) => Expect(page.Locator(".toast")).ToContainTextAsync(sentence);

    private static async Task AxeFindsNothing(IPage page)
    {
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(v => $"{v.Id}: {string.Join("\n  ", v.Nodes.Take(3).Select(n => n.Html))}")));
    }

    /// <param name="at">Of the other row's height, from its top.</param>
    private static async Task Drag(IPage page, string theme, string onto, float at)
    {
        var row = Row(page, onto).Locator("> .branch");
        await row.ScrollIntoViewIfNeededAsync();
        var grip = Row(page, theme).Locator("> .branch .grip");
        await grip.HoverAsync();
        var to = (await row.BoundingBoxAsync())!;
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X + 200, to.Y + (to.Height * at), new() { Steps = 6 });
        await page.Mouse.UpAsync();
    }
}
