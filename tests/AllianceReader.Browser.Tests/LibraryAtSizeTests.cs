using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>Essays are ticked, changed together, put away, collected, and read; and all of it is taken back.</summary>
public class LibraryAtSizeTests(AnnotatedRoom room) : IClassFixture<AnnotatedRoom>
{
    [Fact]
    public async Task Ticked_essays_are_changed_together_and_Ctrl_Z_takes_it_back()
    {
        var page = await room.Open();
        await Expect(page.Locator("#ticked")).ToHaveTextAsync("None ticked");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change facts" }).ClickAsync();
        await Expect(page.Locator(".toast p")).ToHaveTextAsync("Tick the essays first that you mean.");

        await page.Locator(".entry .tick").Nth(0).CheckAsync();
        await page.Locator(".entry .tick").Nth(1).CheckAsync();
        await Expect(page.Locator("#ticked")).ToHaveTextAsync("2 ticked");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change facts" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Change the facts of 2 essays");
        await page.GetByLabel("Publication").FillAsync("The Common Gazette");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change 2 essays" }).ClickAsync();

        await Expect(page.Locator(".done p")).ToHaveTextAsync("Changed the facts of 2 essays.");
        var gazettes = page.Locator(".entry cite", new() { HasText = "The Common Gazette" });
        await Expect(gazettes).ToHaveCountAsync(2);
        await page.Shortcut("Control+z");
        await Expect(page.Locator(".toast p")).ToHaveTextAsync("Undid: corrected the facts of 2 essays.");
        await Expect(gazettes).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    // Narrowed in place, the list brings new ticks, and the bar counts those.
    [Fact]
    public async Task All_of_a_narrowed_list_is_archived_and_brought_back()
    {
        var page = await room.Open();
        var entries = page.Locator(".entry");
        await Expect(entries).ToHaveCountAsync(5);
        await entries.Nth(0).Locator(".tick").CheckAsync();
        await page.GetByLabel("Words in the essay").FillAsync("umbrella");
        await page.GetByLabel("Words in the essay").PressAsync("Enter");
        await Expect(entries).Not.ToHaveCountAsync(5);
        await Expect(page.Locator("#ticked")).ToHaveTextAsync("None ticked");
        var narrowed = await entries.CountAsync();

        await page.Locator("#chosen [name=all]").CheckAsync();
        await Expect(page.Locator("#ticked")).ToHaveTextAsync("All ticked");
        await page.Locator("#chosen").GetByRole(AriaRole.Button, new() { Name = "Archive" }).ClickAsync();
        await page.Locator("main .strong").ClickAsync();
        await Expect(entries).ToHaveCountAsync(0);
        await page.GotoAsync("/");
        await Expect(entries).ToHaveCountAsync(5 - narrowed);
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Archived" }).CheckAsync();
        await Expect(entries).ToHaveCountAsync(narrowed);
        await page.Shortcut("Control+z");
        await Expect(entries).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_collection_narrows_a_theme_and_an_export()
    {
        var page = await room.Open();
        await page.Locator(".entry", new() { Has = page.GetByRole(AriaRole.Link, new() { Name = "The Umbrella and the Weather", Exact = true }) }).Locator(".tick").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Collect" }).ClickAsync();
        await page.GetByLabel("Or a new one").FillAsync("Umbrellas");
        await page.GetByRole(AriaRole.Button, new() { Name = "Collect 1 essay" }).ClickAsync();
        await Expect(page.Locator(".done p")).ToHaveTextAsync("Made the collection “Umbrellas” of 1 essay.");

        await page.GotoAsync("/themes/burden-sharing");
        await Expect(page.Locator(".passage")).ToHaveCountAsync(3);
        await page.Locator("#narrow").GetByRole(AriaRole.Checkbox, new() { Name = "A seminar" }).CheckAsync();
        await Expect(page.Locator(".chips .filter")).ToHaveTextAsync("A seminar");
        await Expect(page.Locator(".passage")).ToHaveCountAsync(3);
        await page.GotoAsync("/themes/burden-sharing?collection=umbrellas");
        await Expect(page.Locator(".passage")).ToHaveCountAsync(0);

        await page.GotoAsync("/export?format=csv");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Umbrellas" }).CheckAsync();
        await Expect(page.Locator("#found")).ToContainTextAsync("1 passage");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync());
        Assert.StartsWith("umbrellas-", download.SuggestedFilename, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_essay_is_read_once_it_is_scrolled_past_its_first_screen()
    {
        var page = await room.Open("/?sort=title");
        var unread = page.Locator(".choice", new() { Has = page.Locator("[name=unread]") }).Locator(".n");
        var before = int.Parse(await unread.TextContentAsync() ?? "", System.Globalization.CultureInfo.InvariantCulture);
        await page.GotoAsync($"/read/{room.Slug}");
        await page.WaitForLoadStateAsync();
        await Expect(page.Locator("#main")).ToHaveAttributeAsync("data-unread", "yes");

        var marked = page.WaitForResponseAsync(answer => answer.Url.EndsWith("/read-mark", StringComparison.Ordinal));
        await page.Mouse.MoveAsync(600, 400);
        await page.Mouse.WheelAsync(0, 1600);
        Assert.Equal(204, (await marked).Status);

        await Expect(page.Locator("#mark")).ToHaveTextAsync("Mark as unread");
        await page.GotoAsync("/?sort=title");
        await Expect(unread).ToHaveTextAsync((before - 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await page.GotoAsync($"/read/{room.Slug}");
        await Expect(page.Locator("#main")).Not.ToHaveAttributeAsync("data-unread", "yes");
        await page.Context.CloseAsync();
    }
}
