using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>A search is saved, what it found is tagged in bulk, and what resembles the tagged passages is offered, on its page and while tagging.</summary>
public class SearchTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Promise = "a-promise-is-kept-in-the-off-years";

    [Fact]
    public async Task A_search_is_saved_and_what_it_found_is_tagged_and_taken_back_by_keys()
    {
        var page = await room.Open("/search?q=promise");
        await page.GetByLabel("Save this search as").FillAsync("Promises kept");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save search" }).ClickAsync();
        await Expect(page.Locator(".done p")).ToHaveTextAsync("Saved as “Promises kept”.");
        await page.GotoAsync("/search");
        await page.Locator(".kept-searches").GetByRole(AriaRole.Link, new() { Name = "Promises kept", Exact = true }).ClickAsync();
        await Expect(page.Locator(".same")).ToHaveTextAsync("This one is saved as Promises kept.");

        var ticks = page.Locator(".hit .tick");
        await Expect(page.Locator("#ticked")).ToHaveTextAsync("None ticked");
        await ticks.Nth(0).CheckAsync();
        await Expect(page.Locator("#ticked")).ToHaveTextAsync("1 ticked");
        var number = await ticks.CountAsync();
        await page.GetByLabel("all of this page").CheckAsync();
        await Expect(page.Locator("#ticked")).ToHaveTextAsync($"{number} ticked");
        await ticks.Nth(1).UncheckAsync();
        await Expect(page.GetByLabel("all of this page")).Not.ToBeCheckedAsync();
        await page.GetByLabel("Tag with").SelectOptionAsync("minilateralism");
        await page.GetByRole(AriaRole.Button, new() { Name = "See what would be tagged" }).ClickAsync();
        await Expect(page.Locator("#preview")).ToHaveTextAsync($"{number - 1} passages will carry “Minilateralism”");
        await page.Locator(".planned .tick").Nth(0).UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tag them with “Minilateralism”" }).ClickAsync();
        await Expect(page.Locator(".done p")).ToHaveTextAsync($"{number - 2} passages now carry “Minilateralism”.");

        await TakeBack(page);
        await Expect(page.Locator(".toast")).ToContainTextAsync($"Undid: tagged {number - 2} passages: Minilateralism.");
        await page.GotoAsync("/themes/minilateralism");
        await Expect(page.Locator(".theme .head .sum")).ToContainTextAsync("Not used yet");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Suggestions_come_to_the_theme_page_and_are_tagged_and_dismissed()
    {
        await Tag("security-guarantees", "promise", 4);
        var page = await room.Open("/themes/security-guarantees");
        await page.Locator("#resembling").ScrollIntoViewIfNeededAsync();
        var suggestions = page.Locator("[data-suggestions] .suggestion");
        await Expect(suggestions.First).ToBeVisibleAsync();
        await Expect(suggestions.First.Locator(".why")).ToContainTextAsync("Shares “");

        await page.GotoAsync("/themes/security-guarantees/suggestions");
        await Expect(page.Locator(".suggestion").Nth(1)).ToBeVisibleAsync();
        await page.Locator(".suggestion").Nth(0).GetByRole(AriaRole.Button, new() { Name = "Tag it" }).ClickAsync();
        await Expect(page.Locator(".done p")).ToContainTextAsync("now carries “Security guarantees”.");
        await TakeBack(page);
        await Expect(page.Locator(".toast")).ToContainTextAsync("Undid: added the highlight");

        var unwanted = await page.Locator("[name=dismiss]").Nth(0).GetAttributeAsync("value");
        await page.Locator("[name=dismiss]").Nth(0).ClickAsync();
        await Expect(page.Locator(".done p")).ToContainTextAsync("It will not be suggested");
        await Expect(page.Locator($"[name=dismiss][value='{unwanted}']")).ToHaveCountAsync(0);
        await page.Locator(".dismissed > summary").ClickAsync();
        await page.Locator("[name=recall]").ClickAsync();
        await Expect(page.Locator($"[name=dismiss][value='{unwanted}']")).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_likely_themes_stand_first_in_the_picker_and_the_digits_stay_what_they_were()
    {
        await Tag("order-and-institutions", "treasuries OR ministry OR minister", 6);
        var likely = await Likely();
        var page = await room.Open($"/read/{Promise}");
        await page.Locator("#p4").ScrollIntoViewIfNeededAsync();
        var (words, digits) = (await page.Locator("#p4").InnerTextAsync(), await Digits(page));

        await page.Locator("#p4").ClickAsync(new() { ClickCount = 3 });
        var first = page.Locator("form.panel .likely .choice").First;
        await Expect(first).ToHaveAttributeAsync("data-name", likely);
        Assert.NotEmpty(words);
        Assert.Equal(digits, await page.Locator("form.panel .choice:has(kbd)").EvaluateAllAsync<string[]>(
            "choices => choices.map(choice => choice.querySelector('kbd').textContent + ' ' + choice.dataset.name).sort()"));

        var bare = await room.Open($"/read/{Promise}/annotate?p=4", javaScript: false);
        await Expect(bare.Locator(".likely .choice").First).ToHaveAttributeAsync("data-name", likely);
        await bare.Context.CloseAsync();

        // An annotation that is opened again is offered what it does not carry yet.
        await page.Locator("form.panel").GetByRole(AriaRole.Checkbox, new() { Name = "Domestic politics" }).CheckAsync();
        await page.Locator("form.panel").GetByRole(AriaRole.Button, new() { Name = "Tag it" }).ClickAsync();
        await Expect(page.Locator("form.panel")).ToHaveCountAsync(0);
        await page.Locator("#p4 mark[data-theme=domestic-politics]").First.ClickAsync();
        await Expect(page.Locator("form.panel .likely .choice").First).ToHaveAttributeAsync("data-name", likely);
        await Expect(page.Locator("form.panel .likely input:checked")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    // What was said stands there before the script has run that hears the keys.
    private static async Task TakeBack(IPage page)
    {
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        await page.Shortcut("Control+z");
    }

    // Which digit means which theme before anything is likely, as the template of the panel has them.
    private static Task<string[]> Digits(IPage page) => page.EvaluateAsync<string[]>(
        """
        async () => {
          const { keysOf } = await import('/js/themekeys.js');
          const choices = [...document.getElementById('panel').content.querySelectorAll('.pick .choice:not([hidden])')];
          return [...keysOf(choices)].map(([digit, choice]) => digit + ' ' + choice.dataset.name).sort();
        }
        """);

    private async Task<string> Likely()
    {
        using var client = room.Client();
        var article = await client.GetFromJsonAsync<JsonElement>(new Uri($"api/articles/{Promise}", UriKind.Relative));
        var paragraph = article.GetProperty("paragraphs").EnumerateArray().First(block => block.GetProperty("number").ValueKind == JsonValueKind.Number && block.GetProperty("number").GetInt32() == 4);
        var (start, end) = (paragraph.GetProperty("start").GetInt32(), paragraph.GetProperty("end").GetInt32());
        var likely = await client.GetFromJsonAsync<JsonElement>(new Uri($"api/articles/{Promise}/likely-themes?start={start}&end={end}", UriKind.Relative));
        Assert.True(likely.GetProperty("total").GetInt32() > 0, "Nothing is likely.");
        var theme = await client.GetFromJsonAsync<JsonElement>(new Uri($"api/themes/{likely.GetProperty("items")[0].GetProperty("theme").GetString()}", UriKind.Relative));
        return theme.GetProperty("name").GetString()!;
    }

    private async Task Tag(string theme, string question, int most)
    {
        using var client = room.Client();
        var found = await client.GetFromJsonAsync<JsonElement>(new Uri($"api/search?q={Uri.EscapeDataString(question)}", UriKind.Relative));
        var paragraphs = found.GetProperty("items").EnumerateArray().Where(hit => hit.GetProperty("kind").GetString() == "paragraph").Take(most)
            .Select(hit => new { article = hit.GetProperty("article").GetString(), paragraph = hit.GetProperty("paragraph").GetInt32() });
        using var tagged = await client.PostAsJsonAsync(new Uri($"api/themes/{theme}/tag", UriKind.Relative), new { paragraphs });
        Assert.True(tagged.IsSuccessStatusCode, await tagged.Content.ReadAsStringAsync());
    }
}
