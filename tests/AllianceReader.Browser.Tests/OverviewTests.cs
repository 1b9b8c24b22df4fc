using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>Where themes fall across the five essays: a figure leads to its passages, a rule is changed, two essays lie side by side.</summary>
public class OverviewTests(AnnotatedRoom room) : IClassFixture<AnnotatedRoom>
{
    private const string Other = "against-the-grand-bargain";

    [Fact]
    public async Task A_cell_opens_its_passages_another_rule_other_pairs_and_a_pair_its_passages()
    {
        var page = await room.Open("/overview");
        var cell = page.Locator(".matrix tbody tr").Filter(new() { HasText = "A Promise Is Kept" }).GetByRole(AriaRole.Link, new() { Name = "3 passages, Burden-sharing" });
        await cell.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Burden-sharing");
        await Expect(page.Locator(".passage")).ToHaveCountAsync(3);

        await page.GotoAsync("/overview");
        await Expect(page.Locator("html.narrows")).ToBeAttachedAsync();
        await page.Locator("select[name=rule]").SelectOptionAsync("essay");
        await Expect(page.Locator("#pairs")).ToContainTextAsync("essays, and Jaccard");
        var pair = page.Locator(".pairs td a").First;
        await Expect(pair).ToHaveAccessibleNameAsync(new Regex("^.+ with .+: 1 essay, Jaccard [01]\\.[0-9]{2}$"));
        await pair.ClickAsync();
        await Expect(page.Locator("h1 .with")).ToBeVisibleAsync();
        await Expect(page.Locator(".passage").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Among_many_themes_one_is_found_by_its_words_and_what_is_ticked_stays_in_view()
    {
        await Mark("the-umbrella-and-the-weather", "extended-deterrence", "abandonment-and-entrapment", "autonomy-and-opcon", "nato-and-the-indo-pacific", "adversaries", "economic-statecraft", "domestic-politics", "minilateralism");
        var page = await room.Open("/overview");
        await Expect(page.Locator("html.narrows")).ToBeAttachedAsync();
        await page.GetByText("Choose themes").ClickAsync();
        var shown = page.Locator(".strip .themes .choice:not([hidden])");

        await page.GetByLabel("Find a theme").FillAsync("ENTRAP aband");
        await Expect(shown).ToHaveCountAsync(1);
        await Expect(page.Locator("#live")).ToHaveTextAsync(new Regex("^1 of [0-9]+ themes$"));
        // Not CheckAsync, which looks at the box once more: by then the page may have come anew, with all of its themes.
        await shown.GetByRole(AriaRole.Checkbox).ClickAsync();
        await Expect(page.Locator(".matrix thead .sample")).ToHaveCountAsync(1);

        await page.GetByLabel("Find a theme").FillAsync("burden");
        await Expect(shown).ToHaveCountAsync(2);
        await Expect(shown.Filter(new() { HasText = "Abandonment" })).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_a_form_counts_another_way()
    {
        var page = await room.Open("/overview", javaScript: false);
        await page.Locator("select[name=measure]").SelectOptionAsync("share");
        await page.GetByLabel("Count themes below for those above").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Expect(page.Locator("#found")).ToHaveTextAsync(new Regex(@"[0-9]\s% of the text is tagged$"));
        await Expect(page.Locator(".matrix .sum").Last).ToHaveTextAsync(new Regex(@"[0-9]\s%$"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Two_essays_side_by_side_say_where_one_is_silent_and_are_swapped_and_exchanged()
    {
        await Mark(Other, "burden-sharing");
        var page = await room.Open($"/beside?left={room.Slug}&right={Other}");
        var shared = page.GetByRole(AriaRole.Region, new() { Name = "Burden-sharing", Exact = true });
        await Expect(shared.Locator(".side").Nth(0).Locator("mark")).ToHaveCountAsync(3);
        await Expect(shared.Locator(".side").Nth(1).Locator("mark")).ToHaveCountAsync(1);
        var alone = page.GetByRole(AriaRole.Region, new() { Name = "Security guarantees", Exact = true });
        await Expect(alone.Locator(".silent")).ToHaveTextAsync("Cassandra is silent on this.");
        var balance = page.Locator(".balance tr").Filter(new() { HasText = "Security guarantees" });
        await Expect(balance.Locator(".to-right")).ToHaveTextAsync("silent");
        await balance.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(alone).ToBeInViewportAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Swap the sides" }).ClickAsync();
        await Expect(page.Locator(".voices h2").First).ToHaveTextAsync("Against the grand bargain");
        await page.GetByText("Choose other essays").ClickAsync();
        await page.GetByLabel("Words of title").FillAsync("umbrella weather");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await page.Locator(".others li").Filter(new() { HasText = "The Umbrella and the Weather" }).GetByRole(AriaRole.Link, new() { Name = "Put it on the left" }).ClickAsync();
        await Expect(page.Locator(".voices h2").First).ToHaveTextAsync("The Umbrella and the Weather");
        await page.Context.CloseAsync();
    }

    private async Task Mark(string slug, params string[] themes)
    {
        using var client = room.Client();
        using var answer = await client.PostAsJsonAsync(new Uri($"api/articles/{slug}/annotations", UriKind.Relative), new { start = 0, end = 60, themes, note = "Here, too." });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
