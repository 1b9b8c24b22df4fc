using System.Diagnostics;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>The essay on paper: numbered marks, every note open, at the end or beside the text.</summary>
public class PrintTests(AnnotatedRoom room) : IClassFixture<AnnotatedRoom>
{
    [Theory]
    [InlineData("/read/{slug}", true)]
    [InlineData("/read/{slug}", false)]
    public async Task On_paper_the_notes_stand_at_the_end_open_and_under_their_numbers(string path, bool javaScript)
    {
        var page = await room.Open(room.Fill(path), javaScript: javaScript);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var lastBlock = await Bottom(page.Locator(".essay > p").Last);
        foreach (var note in await page.Locator(".essay > .note").AllAsync())
        {
            await Expect(note).ToBeVisibleAsync();
            Assert.True((await note.BoundingBoxAsync())!.Y >= lastBlock, "A note stands above the end of the text.");
        }
        foreach (var body in await page.Locator(".note .body").AllAsync())
        {
            await Expect(body).ToBeVisibleAsync();
        }
        await Expect(page.Locator(".bar, .note .more, .gist, .annotate, .rail").Filter(new() { Visible = true })).ToHaveCountAsync(0);
        var numbers = await page.Locator(".noteref").AllTextContentsAsync();
        Assert.Equal(numbers.Order(StringComparer.Ordinal), (await page.Locator(".note[data-from] .no").AllTextContentsAsync()).Order(StringComparer.Ordinal));
        Assert.Equal("rgb(0, 0, 0)", await page.Locator("#p1").EvaluateAsync<string>("e => getComputedStyle(e).color"));
        Assert.NotEqual("none", await page.Locator(".hl").First.EvaluateAsync<string>("e => getComputedStyle(e).textDecorationLine"));
    }

    [Fact]
    public async Task Asked_for_beside_the_text_each_note_begins_at_its_passage_or_below_the_one_before_it()
    {
        var page = await room.Open(room.Fill("/read/{slug}?print=side"), javaScript: false);
        await Expect(page.Locator(".printing")).ToContainTextAsync("beside the text");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.Locator(".printing")).ToBeHiddenAsync();
        var text = (await page.Locator("#p1").BoundingBoxAsync())!;
        var below = 0f;
        foreach (var note in await page.Locator(".essay > .note").AllAsync())
        {
            var box = (await note.BoundingBoxAsync())!;
            Assert.True(box.X >= text.X + text.Width, "A note stands over the text.");
            Assert.True(box.Y >= below - 1, "A note stands over another.");
            below = box.Y + box.Height;
        }
    }

    [Fact]
    public async Task The_printed_file_holds_the_text_the_numbers_and_the_notes_after_it()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "pdftotext (poppler-utils) is not installed, and nothing else here reads a PDF.");
        var page = await room.Open(room.Fill("/read/{slug}"));
        var file = Path.Combine(ReadingRoom.Screenshots, "read-print.pdf");
        await page.PdfAsync(new() { Path = file, PreferCSSPageSize = true });

        var text = await Text(file);
        var (essay, notes) = (text.IndexOf("the morning it is needed", StringComparison.Ordinal), text.LastIndexOf("Punctuality as evidence", StringComparison.Ordinal));
        Assert.True(essay >= 0 && notes > essay, text);
        Assert.Contains("Without one this is only elegant", text[notes..], StringComparison.Ordinal);
        Assert.Contains("교과서의 한 쌍", text[notes..], StringComparison.Ordinal);
    }

    private static async Task<float> Bottom(ILocator element) => (await element.BoundingBoxAsync())! is var box ? box.Y + box.Height : 0;

    // Lines run on: a phrase may break anywhere.
    private static async Task<string> Text(string file)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/pdftotext", [file, "-"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
    }
}
