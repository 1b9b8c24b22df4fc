using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>What is taken away is seen before: in the form of its program, narrowed as it is chosen, then copied or downloaded.</summary>
public class ExportTests(AnnotatedRoom room) : IClassFixture<AnnotatedRoom>
{
    [Fact]
    public async Task A_preview_follows_the_format_and_the_choice_and_the_file_is_copied_or_downloaded()
    {
        var page = await room.Open("/export");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await Expect(page.Locator("html.narrows")).ToBeAttachedAsync();
        await Expect(page.Locator("#preview .note")).ToContainTextAsync("A Promise Is Kept in the Off Years");

        await page.GetByRole(AriaRole.Radio, new() { Name = "Word with comments" }).CheckAsync();
        await Expect(page.Locator("#preview h2")).ToContainTextAsync("Word with comments");
        await Expect(page.Locator(".leaf mark").Filter(new() { HasText = "meetings that were held" })).ToBeVisibleAsync();
        await Expect(page.Locator(".balloons li").Filter(new() { HasText = "Punctuality as evidence" })).ToContainTextAsync("Theme: Order and institutions");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copy", Exact = true })).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Radio, new() { Name = "Web page" }).CheckAsync();
        await Expect(page.FrameLocator("iframe").Locator("h1").First).ToHaveTextAsync("Annotated essays");

        await page.GetByRole(AriaRole.Radio, new() { Name = "RIS" }).CheckAsync();
        await page.Locator("label").Filter(new() { HasText = "Minilateralism" }).CheckAsync();
        await Expect(page.Locator("#found")).ToHaveTextAsync(new Regex("^1 passage, 1 note, from 1 essay"));
        await Expect(page.Locator(".card h3")).ToHaveTextAsync("The Umbrella and the Weather");

        await page.GetByRole(AriaRole.Button, new() { Name = "Copy", Exact = true }).ClickAsync();
        await Expect(page.Locator(".toast")).ToContainTextAsync("Copied 1 passage");
        Assert.StartsWith("TY  - NEWS", await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), StringComparison.Ordinal);

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync());
        Assert.Matches(@"^minilateralism-\d{4}-\d\d-\d\d\.ris$", download.SuggestedFilename);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_the_form_shows_what_it_holds_and_downloads_it()
    {
        var page = await room.Open("/export", javaScript: false);
        await page.GetByRole(AriaRole.Radio, new() { Name = "Spreadsheet (Excel)" }).CheckAsync();
        await page.GetByLabel("Only passages with a note").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show what it holds" }).ClickAsync();
        await Expect(page.Locator("#preview tbody tr").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Spreadsheet (Excel)" })).ToBeCheckedAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync());
        Assert.Matches(@"^notes-\d{4}-\d\d-\d\d\.xlsx$", download.SuggestedFilename);
        await page.Context.CloseAsync();
    }
}
