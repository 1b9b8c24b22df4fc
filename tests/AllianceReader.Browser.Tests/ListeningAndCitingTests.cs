using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>An essay is listened to, quoted, linked to and taken up again.</summary>
public partial class ListeningAndCitingTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Essay = "/read/a-promise-is-kept-in-the-off-years";

    // A browser's voices, without sound: what is said is kept, and ends when the test says so.
    private const string Voices =
        """
        const said = [];
        const voice = (name, lang, localService) => ({ name, lang, localService, voiceURI: name, default: false });
        const listeners = [];
        const fake = {
          said, last: null, cancelled: 0, known: [],
          getVoices: () => fake.known,
          speak(utterance) { fake.last = utterance; said.push(`${utterance.voice.name} ${utterance.rate}: ${utterance.text}`); },
          cancel() { fake.cancelled++; },
          addEventListener: (_, heard) => listeners.push(heard),
          arrive() { fake.known = [voice('Faraway', 'en-US', false), voice('Minho', 'ko-KR', true), voice('Alba', 'en-GB', true), voice('Fred', 'en_US', true)]; listeners.forEach(heard => heard()); },
        };
        Object.defineProperty(window, 'speechSynthesis', { value: fake });
        window.SpeechSynthesisUtterance = function (text) { this.text = text; };
        """;

    [Fact]
    public async Task A_listener_hears_sentence_after_sentence_sees_each_marks_one_and_notes_it()
    {
        var page = await room.Open("/settings");
        await page.AddInitScriptAsync(Voices);
        await page.GotoAsync(Essay);
        var offer = page.Locator("[data-do=listen]");
        await page.Locator(".aa > summary").ClickAsync();
        await Expect(offer).ToBeHiddenAsync();   // no voice yet
        await page.EvaluateAsync("() => speechSynthesis.arrive()");
        await offer.ClickAsync();

        var bar = page.GetByRole(AriaRole.Group, new() { Name = "Read aloud" });
        await Expect(bar.GetByRole(AriaRole.Button, new() { Name = "Pause" })).ToBeFocusedAsync();
        // The voice from elsewhere is not among them: it would send the essay to its maker.
        await Expect(bar.GetByLabel("Voice").Locator("option")).ToHaveTextAsync(["Alba", "Fred"]);
        await Said(page, "Alba 1: Every alliance has two histories.");
        Assert.Equal("Every alliance has two histories.", await Lit(page));

        await page.EvaluateAsync("() => speechSynthesis.last.onend()");
        await Said(page, "Alba 1: One is told at anniversaries, in the presence of flags, and consists of crises survived.");
        Assert.StartsWith("One is told", await Lit(page), StringComparison.Ordinal);

        await page.Keyboard.PressAsync("m");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a note" }).ClickAsync();
        await Expect(page.Locator("form.panel textarea")).ToBeVisibleAsync();
        await Expect(bar.GetByRole(AriaRole.Button, new() { Name = "Resume" })).ToBeVisibleAsync();
        await Expect(page.Locator("#p1 mark.hl")).ToHaveTextAsync("One is told at anniversaries, in the presence of flags, and consists of crises survived.");
        var kept = Assert.Single(await room.Annotations("a-promise-is-kept-in-the-off-years"));
        Assert.StartsWith("One is told", kept.GetProperty("exact").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("One is told", await Lit(page), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("form.panel")).ToHaveCountAsync(0);
        await bar.GetByRole(AriaRole.Button, new() { Name = "Resume" }).ClickAsync();

        await bar.GetByLabel("Speed").SelectOptionAsync("1.5");
        await bar.GetByLabel("Voice").SelectOptionAsync("Fred");
        await Said(page, "Fred 1.5: One is told at anniversaries, in the presence of flags, and consists of crises survived.");
        await bar.GetByRole(AriaRole.Button, new() { Name = "Next sentence" }).ClickAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Said(page, "Fred 1.5: One is told at anniversaries, in the presence of flags, and consists of crises survived.");
        await bar.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Expect(bar.GetByRole(AriaRole.Button, new() { Name = "Resume" })).ToBeVisibleAsync();
        await bar.GetByRole(AriaRole.Button, new() { Name = "Stop reading aloud" }).ClickAsync();
        await Expect(bar).ToBeHiddenAsync();
        Assert.Equal("", await Lit(page));

        // The voice and its speed are remembered; leaving the page ends it.
        await page.ReloadAsync();
        await page.EvaluateAsync("() => speechSynthesis.arrive()");
        await page.Locator(".aa > summary").ClickAsync();
        await offer.ClickAsync();
        await Said(page, "Fred 1.5: Every alliance has two histories.");
        Assert.True(await page.EvaluateAsync<bool>("() => { const before = speechSynthesis.cancelled; dispatchEvent(new PageTransitionEvent('pagehide')); return speechSynthesis.cancelled > before; }"));
        await Expect(bar).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_passage_is_copied_with_its_citation_and_a_link_leads_back_to_its_words()
    {
        const string essay = "/read/the-umbrella-and-the-weather";
        const string home = "http://localhost:5170" + essay;
        var page = await room.Open(essay);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.Select("#p2", await FirstWords(page, "#p2"), "#p3", await FirstWords(page, "#p3"));
        var panel = page.Locator("form.panel");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Copy with citation" }).ClickAsync();
        await Expect(page.Locator(".toast")).ToContainTextAsync("Copied with its citation.");
        var (text, html) = await Clipboard(page);
        Assert.Matches("^“(?s:.+)” \\(Polybius 20[0-9]{2}, ¶¶ 2–3\\)\n\nPolybius\\. 20[0-9]{2}\\. “The Umbrella and the Weather\\.” ", text);
        Assert.Contains($" {home}#:~:text=", text, StringComparison.Ordinal);
        Assert.Contains("<blockquote><p>", html, StringComparison.Ordinal);
        Assert.Contains("<cite>", html, StringComparison.Ordinal);

        await panel.GetByRole(AriaRole.Button, new() { Name = "Copy link to these words" }).ClickAsync();
        await Expect(page.Locator(".toast")).ToContainTextAsync("Copied a link to these words.");
        var (link, _) = await Clipboard(page);
        Assert.StartsWith(home + "#:~:text=", link, StringComparison.Ordinal);
        Assert.DoesNotContain(' ', link);

        // In a small window of its own, the browser finds the words far down the page.
        var other = await room.Open("/settings", width: 600, height: 300);
        await other.GotoAsync(essay + link[home.Length..]);
        await other.WaitForFunctionAsync("() => { const top = document.querySelector('#p2').getBoundingClientRect().top; return scrollY > 0 && top < innerHeight && top > -200; }");

        // An annotation has an address of its own.
        await panel.GetByRole(AriaRole.Button, new() { Name = "Highlight only" }).ClickAsync();
        await Expect(panel).ToHaveCountAsync(0);
        var id = Store.Id(Assert.Single(await room.Annotations("the-umbrella-and-the-weather")));
        var card = page.Locator($"#n-{id}");
        await card.HoverAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Copy with citation" }).ClickAsync();
        await Expect(page.Locator(".toast")).ToContainTextAsync("Copied with its citation.");
        Assert.EndsWith($" {home}#a-{id}", (await Clipboard(page)).Text, StringComparison.Ordinal);
        await other.GotoAsync("/settings");
        await other.GotoAsync($"{essay}#a-{id}");
        await Expect(other.Locator($"#p3 .hl[data-a='{id}']").First).ToHaveClassAsync(IsLit());
        await Expect(other.Locator($"#a-{id}")).ToBeInViewportAsync();
    }

    // the words (parted where a number stands among them), before, after, the page's words; the fragment
    private static readonly string[][] Fragments =
    [
        ["words that stand once", "", "", "", "#:~:text=words%20that%20stand%20once"],
        ["a well-known, fact & more", "", "", "", "#:~:text=a%20well%2Dknown%2C%20fact%20%26%20more"],
        ["twice", "it was said ", " in all", "twice and Twice", "#:~:text=it%20was%20said-,twice,-in%20all"],
        ["one two three four five six seven eight nine ten eleven twelve thirteen", "", "", "", "#:~:text=one%20two%20three%20four,ten%20eleven%20twelve%20thirteen"],
        ["before it|after the number", "", "", "", "#:~:text=before%20it,after%20the%20number"],
        ["한미동맹", "", "", "", "#:~:text=%ED%95%9C%EB%AF%B8%EB%8F%99%EB%A7%B9"],
    ];

    [Fact]
    public async Task A_text_fragment_says_no_more_than_it_needs()
    {
        var page = await room.Open("/settings");
        var made = await page.EvaluateAsync<string[]>(
            """
            async rows => {
              const { textFragment } = await import('/js/fragments.js');
              return rows.map(([runs, before, after, page]) => textFragment(runs.split('|'), before, after, page));
            }
            """, Fragments);
        Assert.Equal(Fragments.Select(row => row[^1]), made);
    }

    [Fact]
    public async Task Who_comes_back_is_offered_the_paragraph_and_never_taken_there()
    {
        var page = await room.Open(Essay);
        await Expect(page.Locator(".continue")).ToHaveCountAsync(0);
        await page.Mouse.MoveAsync(700, 500);
        await page.Mouse.WheelAsync(0, 10);
        await page.EvaluateAsync("() => document.getElementById('p9').scrollIntoView({ block: 'start' })");
        await Expect(page.Locator("#progress")).ToContainTextAsync(InTheMiddle());
        await page.WaitForFunctionAsync("() => Object.values(JSON.parse(localStorage.getItem('places') ?? '{}'))[0] >= 9");
        var number = await page.EvaluateAsync<int>("() => Object.values(JSON.parse(localStorage.getItem('places')))[0]");

        var again = await page.Context.NewPageAsync();
        await again.GotoAsync(Essay);
        var line = again.GetByRole(AriaRole.Link, new() { Name = $"Continue at ¶ {number}" });
        await Expect(line).ToBeVisibleAsync();
        Assert.Equal(0, await again.EvaluateAsync<int>("() => scrollY"));
        await line.ClickAsync();
        await Expect(again.Locator($"#p{number}")).ToBeInViewportAsync();
        await Expect(again.Locator(".spine .h > ol .here")).ToHaveCountAsync(1);

        await again.Mouse.WheelAsync(0, 10);
        await again.EvaluateAsync("() => scrollTo(0, document.documentElement.scrollHeight)");
        await again.WaitForFunctionAsync("() => localStorage.getItem('places') === '{}'");   // read to its end
    }

    private static Task<IJSHandle> Said(IPage page, string words) => page.WaitForFunctionAsync("words => speechSynthesis.said.at(-1) === words", words);

    private static Task<string> Lit(IPage page) => page.EvaluateAsync<string>("() => [...CSS.highlights.get('spoken') ?? []].map(range => range.toString()).join('')");

    private static async Task<string> FirstWords(IPage page, string block) => await page.Locator(block).EvaluateAsync<string>(
        "block => [...block.childNodes].find(node => node.nodeType === Node.TEXT_NODE).data.trim().split(' ').slice(0, 4).join(' ')");

    private static async Task<(string Text, string Html)> Clipboard(IPage page)
    {
        var held = await page.EvaluateAsync<JsonElement>(
            """
            async () => {
              const [item] = await navigator.clipboard.read();
              const read = async type => item.types.includes(type) ? await (await item.getType(type)).text() : '';
              return { text: (await read('text/plain')).replaceAll('\r\n', '\n'), html: await read('text/html') };
            }
            """);
        return (held.GetProperty("text").GetString()!, held.GetProperty("html").GetString()!);
    }

    [GeneratedRegex(@"\blit\b")]
    private static partial Regex IsLit();

    [GeneratedRegex("¶ (9|1[0-3]) of 14")]
    private static partial Regex InTheMiddle();
}
