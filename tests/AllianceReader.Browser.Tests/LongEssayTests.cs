using System.Net.Http.Json;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>An essay of more paragraphs than a window has room for in the list of what it is made of.</summary>
public class LongEssayTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const int Paragraphs = 150;
    private const string Slug = "a-winter-of-many-paragraphs";
    private const string Tagged = "the hundred and fortieth winter";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_paragraph_has_its_entry_with_script_and_without(bool script)
    {
        await Import();
        var page = await room.Open($"/read/{Slug}", javaScript: script);
        var entries = page.Locator(".spine [data-p]");

        await Expect(entries).ToHaveCountAsync(Paragraphs);

        var places = await page.Locator(".spine [data-p] > a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href') + ' ' + a.firstElementChild.textContent)");
        Assert.Equal(Enumerable.Range(1, Paragraphs).Select(number => $"#p{number} {number}"), places);
        if (script)
        {
            await Expect(page.Locator(".spine noscript, .spine .far")).ToHaveCountAsync(0);
        }
        await entries.Last.Locator("a").ClickAsync();
        await Expect(page.Locator($"#p{Paragraphs}")).ToBeInViewportAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_theme_tagged_far_down_shows_in_its_entry_at_once()
    {
        await Import();
        var page = await room.Open($"/read/{Slug}");
        await Expect(page.Locator(".spine [data-p]")).ToHaveCountAsync(Paragraphs);
        using var client = room.Client();
        using var made = await client.PostAsJsonAsync(
            new Uri($"api/articles/{Slug}/annotations", UriKind.Relative), new { exact = Tagged, themes = new[] { "burden-sharing" } });
        made.EnsureSuccessStatusCode();

        await page.EvaluateAsync("async () => { const { $essay } = await import(document.getElementById('script').src); await $essay.refresh(); }");

        await Expect(page.Locator(".spine [data-p='p140'] .vh")).ToHaveTextAsync(" Burden-sharing");
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(1024)]
    public async Task The_entry_of_the_paragraph_that_is_read_is_in_view(int width)
    {
        await Import();
        var page = await room.Open($"/read/{Slug}#p120", width);
        if (width < 1248)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Contents" }).ClickAsync();
        }

        await Expect(page.Locator(".spine .here")).ToHaveCountAsync(1);
        await Expect(page.Locator(".spine .here")).ToBeInViewportAsync();
        await Expect(page.Locator(".spine [data-p='p1']")).Not.ToBeInViewportAsync();
        Assert.InRange(await page.EvaluateAsync<double>("() => document.getElementById('p120').getBoundingClientRect().top"), 0, 900);
    }

    private async Task Import()
    {
        var text = new StringBuilder("A winter of many paragraphs\n");
        for (var number = 1; number <= Paragraphs; number++)
        {
            var winter = number == 140 ? Tagged : $"winter {number}";
            text.Append("\nNobody who kept the harbour in ").Append(winter).Append(" asked what a promise costs, and the ships came in all the same.\n");
        }
        Assert.Equal(Slug, await room.Import(Slug + ".txt", text.ToString()));
    }
}
