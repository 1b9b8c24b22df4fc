using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>The same essay comes in from two publishers, pasted and as a file, and its reader makes one article of both.</summary>
public sealed class CopiesTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task The_second_is_kept_beside_looked_into_and_read_instead_with_its_notes_and_undone()
    {
        var page = await room.Open("/import");
        await Upload(page, "post.html", Saved("The Harbour Post", "harbour.example", "He sleeps."));
        await page.GetByRole(AriaRole.Link, new() { Name = "On lamps", Exact = true }).ClickAsync();
        using (var http = room.Client())
        {
            using var marked = await http.PostAsync("/api/articles/on-lamps/annotations", new StringContent("""{"exact":"counts the hours","note":"Who pays him?"}""", Encoding.UTF8, "application/json"));
            marked.EnsureSuccessStatusCode();
        }

        await page.GotoAsync("/import");
        await Upload(page, "review.html", Saved("Inland Review", "inland.example", "He sleeps soundly, and nobody wakes him."));
        await page.GetByRole(AriaRole.Link, new() { Name = "What differs, and which to read" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Inland Review" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "See what differs" }).ClickAsync();
        await Expect(page.Locator(".preview p[lang] ins")).ToContainTextAsync("soundly");
        Assert.Empty((await page.RunAxe()).Violations);
        foreach (var (width, scheme) in new[] { (1440, ColorScheme.Light), (390, ColorScheme.Dark) })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.SetViewportSizeAsync(width, 844);
            await page.ScreenshotAsync(new() { Path = Path.Combine(ReadingRoom.Screenshots, $"copies-{width}.png") });
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Read this text instead" }).ClickAsync();
        await Expect(page.Locator(".essay")).ToContainTextAsync("nobody wakes him");
        await Expect(page.Locator("mark.hl")).ToHaveTextAsync("counts the hours");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).First.ClickAsync();
        await Expect(page.Locator(".essay")).Not.ToContainTextAsync("nobody wakes him");
        await Expect(page.Locator("mark.hl")).ToHaveTextAsync("counts the hours");
    }

    private static async Task Upload(IPage page, string name, string content)
    {
        await page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/html", Buffer = Encoding.UTF8.GetBytes(content) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Add them" }).ClickAsync();
    }

    private static string Saved(string publication, string host, string ending) =>
        $"""
        <!doctype html><html lang="en"><head><title>On lamps</title><meta property="og:site_name" content="{publication}"><link rel="canonical" href="https://{host}/lamps">
        <meta name="author" content="Ann Author"></head><body><article><h1>On lamps</h1>
        <p>A lamp is lit in the evening and put out in the morning, as it was in the days when oil was dear and ships were few.</p>
        <p>In between it is forgotten by everybody but its keeper, who trims the wick and counts the hours until the boats are in.</p>
        <p>Nobody thanks a keeper for a night on which nothing ran aground; a wreck is remembered for as long as the timber lies on the beach.</p>
        <p>{ending}</p></article></body></html>
        """;
}
