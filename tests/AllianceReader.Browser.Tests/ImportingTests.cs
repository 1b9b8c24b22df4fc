using System.Globalization;
using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>A folder of essays comes in while its reader watches, is stopped and gone on with.</summary>
public sealed class ImportingTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    /// <summary>Enough of them that nobody's hand is too slow to stop them.</summary>
    private const int Many = 1500;

    [Fact]
    public async Task A_folder_is_watched_stopped_gone_on_with_and_reported_on()
    {
        using var folder = new Essays(Many);
        var page = await room.Open("/import");
        await page.GetByLabel("or a whole folder").SetInputFilesAsync(folder.Path);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add them" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop after this one" }).ClickAsync();

        var goOn = page.GetByRole(AriaRole.Button, new() { Name = "Go on with" });
        await Expect(goOn).ToBeVisibleAsync();
        var came = await page.Locator("#done").EvaluateAsync<int>("bar => bar.value");
        Assert.InRange(came, 0, Many - 1);
        Assert.Equal(came, await Count("Numbered"));
        await Picture(page, "stopped");

        await goOn.ClickAsync();
        await Expect(page.GetByText("All of it is done.")).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await Expect(page.Locator("#outcome")).ToHaveTextAsync("1,500 new.");
        Assert.Equal(Many, await Count("Numbered"));
        Assert.Empty((await page.RunAxe()).Violations);
        await Picture(page, "done");

        var report = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Report as a table" }).ClickAsync());
        Assert.Equal(Many + 1, (await File.ReadAllLinesAsync((await report.PathAsync())!)).Length);
    }

    [Fact]
    public async Task A_page_that_was_sent_here_waits_for_its_readers_word()
    {
        var page = await room.Open("/import?url=http%3A%2F%2Flocalhost%2Fprivate");

        await Expect(page.GetByLabel("Address of the page")).ToHaveValueAsync("http://localhost/private");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fetch it" }).ClickAsync();

        await Expect(page.Locator("#url-wrong")).ToHaveTextAsync("localhost is on this machine or its own network. Only pages that are open to everybody are fetched.");
        await Expect(page.GetByLabel("Address of the page")).ToHaveValueAsync("http://localhost/private");
        Assert.Empty((await page.RunAxe()).Violations);
        await Picture(page, "refused");
    }

    [Fact]
    public async Task What_is_pasted_comes_with_its_headings_and_what_is_changed_by_hand_as_it_stands()
    {
        var page = await room.Open("/import/paste");
        await Copy(page, "<h1>On lamps</h1><p>A lamp is lit in the evening.</p><h2>Oil</h2><blockquote>It was dear.</blockquote><p>It is put out in the morning.</p>", "On lamps A lamp is lit in the evening. It is put out in the morning.");
        await page.GetByLabel("Text", new() { Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Control+v");
        await Expect(page.Locator("#pasted-help")).ToHaveTextAsync("Headings, lists and quotations come along.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add it" }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "On lamps", Exact = true }).ClickAsync();
        await Expect(page.Locator(".essay h2")).ToContainTextAsync("Oil");
        await Expect(page.Locator(".essay blockquote")).ToContainTextAsync("It was dear.");

        await page.GotoAsync("/import/paste");
        await Copy(page, "<h1>On walls</h1><p>A wall is kept.</p>", "On walls");
        await page.GetByLabel("Text", new() { Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Control+v");
        await page.Keyboard.TypeAsync(", by hand");
        await Expect(page.Locator("#pasted-help")).ToHaveTextAsync("A blank line or a new line between paragraphs.");
        Assert.Empty((await page.RunAxe()).Violations);
        await Picture(page, "pasted");
    }

    private static async Task Copy(IPage page, string html, string plain)
    {
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.EvaluateAsync(
            """
            ([html, plain]) => navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([plain], { type: 'text/plain' }) })])
            """, new[] { html, plain });
    }

    private async Task<int> Count(string word)
    {
        using var http = room.Client();
        using var list = System.Text.Json.JsonDocument.Parse(await http.GetStringAsync($"/api/articles?limit=1&q={word}"));
        return list.RootElement.GetProperty("total").GetInt32();
    }

    private static Task<byte[]> Picture(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(ReadingRoom.Screenshots, $"import-{name}.png") });

    private sealed class Essays : IDisposable
    {
        public Essays(int count)
        {
            var inner = Directory.CreateDirectory(System.IO.Path.Combine(Path, "inner")).FullName;
            for (var number = 0; number < count; number++)
            {
                var text = string.Join(' ', Enumerable.Range(0, 60).Select(at => string.Create(CultureInfo.InvariantCulture, $"word{number * 60 + at}")));
                File.WriteAllText(
                    System.IO.Path.Combine(number % 2 == 0 ? Path : inner, string.Create(CultureInfo.InvariantCulture, $"{number:0000}.txt")),
                    $"Numbered {number}\n\n{text}.\n", Encoding.UTF8);
            }
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("alliance-reader-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
