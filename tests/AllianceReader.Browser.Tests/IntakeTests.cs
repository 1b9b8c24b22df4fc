using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>Somebody's notes come in by the page: seen first, then brought in, then taken back.</summary>
public sealed class IntakeTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task Notes_that_were_made_elsewhere_are_looked_at_brought_in_read_in_the_margin_and_taken_back()
    {
        var (slug, words) = await SomeWords();
        var page = await room.Open("/import");
        await page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = "Kim’s notes.json", MimeType = "application/json", Buffer = Notes(slug, words) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Add them" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Kim’s notes.json");
        await Expect(page.Locator("[aria-labelledby=incoming] mark")).ToHaveTextAsync(words);
        await Expect(page.Locator("[aria-labelledby=incoming] .mynote")).ToHaveTextAsync("Compare *this*. 비교 🤝");
        await Expect(page.Locator("[aria-labelledby=themes] li")).ToHaveTextAsync("Brought along");
        await Expect(page.Locator("[aria-labelledby=unclear]")).ToContainTextAsync("Its words do not stand in the essay.");
        await Expect(page.Locator("[aria-labelledby=outside]")).ToContainTextAsync("https://nowhere.example.org/");
        Assert.Empty((await page.RunAxe()).Violations);
        await Pictures(page);

        await page.GetByLabel("Bring it in all the same").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring them in" }).ClickAsync();
        await Expect(page.Locator(".done p")).ToHaveTextAsync("1 passage and 1 theme came in.");
        await page.ScreenshotAsync(new() { Path = Path.Combine(ReadingRoom.Screenshots, "import-brought.png"), FullPage = true });

        var essay = await room.Open($"/read/{slug}");
        await Expect(essay.Locator("mark.hl, .hl").First).ToContainTextAsync(words.Split(' ')[0]);
        await Expect(essay.Locator(".note[data-a]").First).ToContainTextAsync("Compare this.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).First.ClickAsync();
        await Expect(page.Locator(".done p")).ToContainTextAsync("Undid: brought in 1 passage and 1 theme from Kim’s notes.json");
        await essay.ReloadAsync();
        await Expect(essay.Locator("#p1")).ToBeVisibleAsync();
        await Expect(essay.Locator(".note[data-a]")).ToHaveCountAsync(0);
    }

    private async Task<(string Slug, string Words)> SomeWords()
    {
        using var http = room.Client();
        using var list = System.Text.Json.JsonDocument.Parse(await http.GetStringAsync("/api/articles?limit=1"));
        var slug = list.RootElement.GetProperty("items")[0].GetProperty("slug").GetString()!;
        using var article = System.Text.Json.JsonDocument.Parse(await http.GetStringAsync($"/api/articles/{slug}"));
        var first = article.RootElement.GetProperty("paragraphs").EnumerateArray().First(block => block.GetProperty("kind").GetString() == "paragraph").GetProperty("text").GetString()!;
        return (slug, string.Join(' ', first.Split(' ').Take(8)));
    }

    private static byte[] Notes(string slug, string words) => Encoding.UTF8.GetBytes($$"""
        {"annotations":[
          {"id":"b1","uri":"http://anywhere/read/{{slug}}","text":"Compare *this*. 비교 🤝","tags":["Brought along"],"user":"acct:kim@hypothes.is","created":"2026-03-01T10:00:00Z","target":[{"selector":[{"type":"TextQuoteSelector","exact":{{System.Text.Json.JsonSerializer.Serialize(words)}}}]}]},
          {"id":"b2","uri":"http://anywhere/read/{{slug}}","text":"","tags":[],"target":[{"selector":[{"type":"TextQuoteSelector","exact":"words that nobody ever wrote in any essay"}]}]},
          {"id":"b3","uri":"https://nowhere.example.org/","text":"Elsewhere","tags":[],"target":[{}]}
        ]}
        """);

    private static async Task Pictures(IPage page)
    {
        foreach (var (width, scheme) in ((int, ColorScheme)[])[(1440, ColorScheme.Light), (1440, ColorScheme.Dark), (1024, ColorScheme.Light), (390, ColorScheme.Light), (390, ColorScheme.Dark)])
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.ScreenshotAsync(new() { Path = Path.Combine(ReadingRoom.Screenshots, $"import-review-{width}-{scheme}.png".ToLowerInvariant()), FullPage = true });
        }
        await page.SetViewportSizeAsync(1440, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }
}
