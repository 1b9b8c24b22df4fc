using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace AllianceReader.Browser.Tests;

/// <summary>
/// Two thousand texts that attack, each as essay, title, file name, note, theme and search: in Chromium no script runs and nothing is
/// fetched, with the content security policy and with it taken away.
/// </summary>
public sealed class AttackStringsTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const int InAnEssay = 100;
    private const int InASearch = 8;
    private const int Listed = 50;

    // What a browser would do at a click, or when it comes to it.
    private const string Loaded =
        """
        () => [...document.querySelectorAll('*')].flatMap(element => [...element.attributes].filter(attribute =>
          /^on/i.test(attribute.name) || attribute.name === 'srcdoc' || (attribute.name === 'style' && /url|animation/i.test(attribute.value))
          || (/^(href|src|action|formaction|data|xlink:href)$/i.test(attribute.name) && /^[\s\u0000-\u0020]*(javascript|data|vbscript):/i.test(attribute.value)))
          .map(attribute => `${element.localName} ${attribute.name}=${attribute.value}`))
        """;

    private readonly ConcurrentQueue<string> fired = [];

    [Fact]
    public async Task PV47_sanitizer_bypass_none_runs_or_fetches_anything()
    {
        Assert.InRange(AttackStrings.All.Count, 1900, 4000);
        using var client = room.Client();
        var essays = await Essays(client);
        await Titles(client);
        foreach (var withoutPolicy in new[] { true, false })
        {
            var page = await Window(withoutPolicy);
            foreach (var path in essays.Concat(Lists(withoutPolicy)))
            {
                await Look(page, path);
            }
        }

        await Themes(client);
        var last = await Window(withoutPolicy: true);
        foreach (var path in new[] { "/themes", "/themes?view=list", "/notes", essays[0], "/overview", "/history", "/export", "/api/themes", "/themes.css", "/" })
        {
            await Look(last, path);
        }
        Assert.Empty(fired);
    }

    [Fact]
    public async Task PV19_sanitise_archive_a_page_that_was_taken_in_is_read_without_all_that_would_run_in_it()
    {
        using var client = room.Client();
        var page = await Window(withoutPolicy: true);
        foreach (var (number, attack) in AttackStrings.InPages.Index())
        {
            var body = $"<!doctype html><html><head><title>Page {number}</title></head><body><article><h1>Page {number}</h1><p>{Words(number, 900, 60)}</p>{attack}<p>{Words(number, 901, 60)}</p></article></body></html>";
            var slug = await Import(client, [($"page {number}.html", body)]);
            await Look(page, $"/read/{slug}");
            await Look(page, $"/read/{slug}/source");
        }
        Assert.Empty(fired);
    }

    [Fact]
    public async Task PV46_xss_tag_what_is_suggested_while_a_theme_is_typed_is_words()
    {
        using var client = room.Client();
        foreach (var attack in AttackStrings.InPages.Take(40).Append("<mark><img src=x onerror=alert(1)>"))
        {
            using var made = await client.PostAsJsonAsync("/api/themes", new { name = attack });
        }
        var page = await Window(withoutPolicy: true);
        await page.GotoAsync("/read/a-promise-is-kept-in-the-off-years");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("t");
        var panel = page.Locator("form.panel");
        await Assertions.Expect(panel).ToBeVisibleAsync();
        Assert.True(await panel.Locator(".choice[data-name*='onerror']").CountAsync() > 0);
        foreach (var typed in new[] { "<", "onerror", "script>", "<img src=x onerror=alert(1)>", "<nobody has=it onclick=alert(1)>" })
        {
            await panel.GetByLabel("Themes", new() { Exact = true }).First.FillAsync(typed);
            await Assertions.Expect(panel).ToContainTextAsync(typed);
            Assert.Empty(await page.EvaluateAsync<string[]>(Loaded));
            Assert.Equal(0, await panel.Locator("img, script, svg, iframe, math").CountAsync());
        }
        Assert.Empty(fired);
    }

    private static IEnumerable<string> Lists(bool all)
    {
        var library = Enumerable.Range(0, (AttackStrings.All.Count / Listed) + 1).Select(page => $"/?offset={page * Listed}");
        var notes = Enumerable.Range(0, (AttackStrings.All.Count / Listed) + 1).Select(page => $"/notes?offset={page * Listed}");
        var searches = AttackStrings.All.Chunk(InASearch).Select(chunk => $"/search?q={Uri.EscapeDataString(string.Join(' ', chunk.Select(Whole)))}");
        return all ? [.. library, .. notes, .. searches] : [.. library.Take(5), .. notes.Take(5), .. searches.Take(20)];
    }

    // Half a character cannot stand in an address.
    private static string Whole(string text) => string.Concat(text.EnumerateRunes());

    private async Task<IPage> Window(bool withoutPolicy)
    {
        var page = await room.Open(withoutPolicy: withoutPolicy);
        await page.AddInitScriptAsync("for (const name of ['alert', 'confirm', 'prompt']) globalThis[name] = () => console.error('fired: a script ran');");
        page.Console += (_, message) =>
        {
            if (message.Text.StartsWith("fired", StringComparison.Ordinal))
            {
                fired.Enqueue($"{page.Url}: {message.Text}");
            }
        };
        page.Context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(room.Address.ToString(), StringComparison.Ordinal))
            {
                fired.Enqueue($"{page.Url}: asks for {request.Url}");
            }
        };
        return page;
    }

    private async Task Look(IPage page, string path)
    {
        await page.GotoAsync(path);
        foreach (var attribute in await page.EvaluateAsync<string[]>(Loaded))
        {
            fired.Enqueue($"{path}: {attribute}");
        }
        Assert.True(fired.IsEmpty, string.Join('\n', fired.Take(5)));
    }

    // A hundred to an essay, each a paragraph and the note on it.
    private static async Task<List<string>> Essays(HttpClient client)
    {
        List<string> paths = [];
        foreach (var (number, chunk) in AttackStrings.All.Chunk(InAnEssay).Index())
        {
            var text = $"Essay {number} of attacks\n\n{string.Join("\n\n", chunk.Select((attack, nth) => $"{Filling(number, nth)} {Whole(attack)}"))}\n";
            var slug = await Import(client, [($"attacks {number}.txt", text)]);
            paths.Add($"/read/{slug}");
            foreach (var (nth, attack) in chunk.Index())
            {
                using var made = await client.PostAsJsonAsync($"/api/articles/{slug}/annotations", new { exact = Filling(number, nth), note = Whole(attack) });
                Assert.True((int)made.StatusCode is < 500, attack);
            }
        }
        return paths;
    }

    private static async Task Titles(HttpClient client)
    {
        foreach (var (number, chunk) in AttackStrings.All.Chunk(InAnEssay).Index())
        {
            await Import(client, [.. chunk.Select((attack, nth) => ($"{Whole(attack)}.txt", $"{Whole(attack)}\n\n{Words(number, nth, 60)}\n"))]);
        }
    }

    private static async Task Themes(HttpClient client)
    {
        var made = 0;
        foreach (var attack in AttackStrings.All)
        {
            using var answer = await client.PostAsJsonAsync("/api/themes", new { name = Whole(attack) });
            Assert.True((int)answer.StatusCode is < 500, attack);
            made += answer.IsSuccessStatusCode ? 1 : 0;
        }
        Assert.InRange(made, AttackStrings.All.Count / 2, AttackStrings.All.Count);
    }

    private static async Task<string> Import(HttpClient client, IEnumerable<(string Name, string Text)> files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, text) in files)
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            // As browsers send it (RFC 7578): a name may hold anything.
            content.Headers.Add("Content-Disposition", $"form-data; name=\"files\"; filename*=UTF-8''{Uri.EscapeDataString(name)}");
            form.Add(content);
        }
        using var answer = await client.PostAsync("/api/articles", form);
        var report = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, report.ToString());
        Assert.True(report.GetProperty("imported").GetArrayLength() > 0, report.ToString());
        return report.GetProperty("imported")[0].GetProperty("slug").GetString()!;
    }

    private static string Filling(int number, int nth) => Words(number, nth, 12);

    // No two alike, so that none is taken for another's copy.
    private static string Words(int number, int nth, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(word => string.Create(CultureInfo.InvariantCulture, $"w{number}x{nth}y{word}")));
}
