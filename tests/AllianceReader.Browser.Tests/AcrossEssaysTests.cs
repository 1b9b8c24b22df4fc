using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>One theme through all five essays: tagged in each as it is read, and then looked at in one place.</summary>
public class AcrossEssaysTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task A_theme_is_tagged_in_all_five_essays_and_its_page_and_the_overview_show_them()
    {
        var page = await room.Open();
        await page.GotoAsync("/themes/new");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("First words");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the theme" }).ClickAsync();
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        var slugs = await Slugs();
        Assert.Equal(5, slugs.Count);

        foreach (var slug in slugs)
        {
            await page.GotoAsync($"/read/{slug}");
            await page.Locator("#p1").ClickAsync(new() { ClickCount = 3 });
            var panel = page.Locator("form.panel");
            await panel.GetByRole(AriaRole.Checkbox, new() { Name = "First words" }).CheckAsync();
            await panel.GetByRole(AriaRole.Button, new() { Name = "Tag it" }).ClickAsync();
            await Expect(panel).ToHaveCountAsync(0);
            await Expect(page.Locator("#p1 mark.hl").First).ToBeVisibleAsync();
        }

        await page.GotoAsync("/themes/first-words");
        await Expect(page.Locator(".passage")).ToHaveCountAsync(5);
        await page.GotoAsync("/overview");
        var row = page.Locator(".matrix tbody tr");
        await Expect(row).ToHaveCountAsync(5);
        await Expect(row.GetByRole(AriaRole.Link, new() { Name = "1 passage, First words" })).ToHaveCountAsync(5);
        await page.Context.CloseAsync();
    }

    private async Task<IReadOnlyList<string>> Slugs()
    {
        using var client = room.Client();
        using var list = JsonDocument.Parse(await client.GetStringAsync(new Uri("api/articles", UriKind.Relative)));
        return [.. list.RootElement.GetProperty("items").EnumerateArray().Select(article => article.GetProperty("slug").GetString()!)];
    }
}
