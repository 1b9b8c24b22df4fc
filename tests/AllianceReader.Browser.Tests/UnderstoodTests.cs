using System.Net.Http.Json;
using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static AllianceReader.Browser.Tests.Store;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>A text comes in with a wrong title, a wrong heading and a broken paragraph; its reader sets them right beside the source.</summary>
public sealed class UnderstoodTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task By_keys_lines_are_set_right_the_text_follows_the_annotation_stays_and_it_is_taken_back()
    {
        var page = await room.Open("/import");
        await page.GetByLabel("Files", new() { Exact = true }).SetInputFilesAsync(Quays("keys"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Add them" }).ClickAsync();
        await Expect(page.Locator(".outcome li")).ToContainTextAsync("To review. No author, date or publication is known.");
        await page.GetByRole(AriaRole.Link, new() { Name = "See what was understood" }).ClickAsync();
        var slug = new Uri(page.Url).AbsolutePath.Split('/')[2];
        var note = await Annotate(slug, "two towns");
        await Expect(Line(page, 7).Locator(".is")).ToHaveTextAsync("Heading");

        await page.Locator("main").PressAsync("j");
        await Expect(Line(page, 1)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("inhand"));
        await page.Keyboard.PressAsync("f");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("t");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("b");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await Expect(page.Locator(".inhand")).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("g");

        await Expect(page.Locator(".made [lang] > p")).ToHaveTextAsync(["1The quay was built by two towns on either side of it. A short line That did not trust each other, and it stands.", "2Nobody knows for how long it will."]);
        await Expect(page.Locator("#title")).ToHaveValueAsync("An unheard-of title of quays, keys");
        await Expect(page.Locator("#basis-title")).ToContainTextAsync("line 3");
        await Picture(page, "marked");

        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".done p")).ToContainTextAsync("Saved what you marked as revision 2. Its one passage is in place.");
        Assert.Equal("two towns", (await room.Annotations(slug)).Single().GetProperty("exact").GetString());
        Assert.Equal("in-place", (await room.Annotations(slug)).Single().GetProperty("status").GetString());
        await page.GotoAsync($"/read/{slug}#a-{note}");
        await Expect(page.Locator("#text .hl")).ToHaveTextAsync("two towns");

        await page.GotoAsync($"/read/{slug}/source");
        await Expect(Line(page, 3).Locator("select")).ToHaveValueAsync("title");
        Assert.Empty((await page.RunAxe()).Violations);
        using var client = room.Client();
        (await client.PostAsync(new Uri("api/history/undo", UriKind.Relative), null)).EnsureSuccessStatusCode();
        await page.ReloadAsync();
        await Expect(Line(page, 3).Locator("select")).ToHaveValueAsync("");
        await Expect(Line(page, 7).Locator(".is")).ToHaveTextAsync("Heading");
        Assert.Equal(1, (await room.Get($"api/articles/{slug}")).GetProperty("revision").GetInt32());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task By_the_choices_a_repair_is_taken_back_a_fact_leads_to_its_line_and_keys_can_be_switched_off()
    {
        var slug = await Import("choices");
        var page = await room.Open($"/read/{slug}/source");

        await page.Locator("#basis-title a").ClickAsync();
        await Expect(Line(page, 1)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("inhand"));
        await Line(page, 7).Locator("select").SelectOptionAsync("+");
        await Expect(page.Locator(".made .heading", new() { HasText = "A boy Puts them out again" })).ToBeVisibleAsync();
        await page.Locator(".line").Last.GetByLabel("Take back").CheckAsync();
        await Expect(page.Locator(".made [lang] > p").Last).ToContainTextAsync("o\uFB03ce all day");

        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("?");
        var sheet = page.GetByRole(AriaRole.Dialog);
        await Expect(sheet).ToBeVisibleAsync();
        Assert.Empty((await page.RunAxe()).Violations);
        await sheet.GetByRole(AriaRole.Switch).UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await Line(page, 5).Locator(".asis").ClickAsync();
        await page.Keyboard.PressAsync("q");
        await Expect(Line(page, 5).Locator("select")).ToHaveValueAsync("");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task With_every_kind_of_line_axe_finds_nothing_and_nothing_scrolls_sideways(int width, ColorScheme scheme)
    {
        var slug = await Import($"kinds at {width}");
        using (var client = room.Client())
        {
            string[] kinds = ["heading", "quote", "list-item", "caption", "note", "paragraph"];
            using var marks = new HttpRequestMessage(HttpMethod.Put, new Uri($"api/articles/{slug}/source", UriKind.Relative))
            {
                Content = JsonContent.Create(new { lines = kinds.Select((kind, nth) => new { line = 3 + (2 * nth), kind }) }),
            };
            marks.Headers.TryAddWithoutValidation("If-Match", "*");
            (await client.SendAsync(marks)).EnsureSuccessStatusCode();
        }
        var page = await room.Open($"/read/{slug}/source", width, 900, scheme);

        await Expect(page.Locator(".state small")).ToHaveCountAsync(5);
        Assert.Empty((await page.RunAxe()).Violations);
        Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width);
        await Picture(page, $"kinds-{width}");
        await page.Context.CloseAsync();
    }

    private async Task<string> Import(string name)
    {
        using var client = room.Client();
        using var form = new MultipartFormDataContent();
        var file = Quays(name);
        form.Add(new ByteArrayContent(file.Buffer), "files", file.Name);
        using var answer = await client.PostAsync(new Uri("api/articles", UriKind.Relative), form);
        return (await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>()).GetProperty("imported")[0].GetProperty("slug").GetString()!;
    }

    private async Task<string> Annotate(string slug, string words)
    {
        using var client = room.Client();
        using var answer = await client.PostAsJsonAsync(new Uri($"api/articles/{slug}/annotations", UriKind.Relative), new { exact = words, note = "Which?" });
        return Id(await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>());
    }

    // Two essays, as far as the library is concerned.
    private static FilePayload Quays(string name) => new()
    {
        Name = $"{name}.txt",
        MimeType = "text/plain",
        Buffer = Encoding.UTF8.GetBytes(name == "keys"
            ? "1. Of keys\n\nAn unheard-of title of quays, keys\n\nThe quay was built by two towns on either side of it.\n\nA short line\n\nThat did not trust each other, and it stands.\n\nNobody knows for how long it will.\n"
            : name.StartsWith("kinds", StringComparison.Ordinal) ? $"A title for {name}\n\n{string.Join("\n\n", Enumerable.Range(0, 6).Select(n => $"Line {n} of {name}: {Guid.NewGuid():N} {Guid.NewGuid():N}, and so it ends."))}\n"
            : "A choice of lamps\n\nLamps are lit in the evening by their keeper.\n\nA boy\n\nPuts them out again, one after the other.\n\nHe sleeps in the o\uFB03ce all day.\n"),
    };

    private static ILocator Line(IPage page, int number) => page.Locator($"#l{number}");

    private static Task<byte[]> Picture(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(ReadingRoom.Screenshots, $"understood-{name}.png") });
}
