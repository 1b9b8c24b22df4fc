using System.Net.Http.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static AllianceReader.Browser.Tests.Store;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>A passage that has been marked is made longer or shorter: by keys, by buttons, by its grips, by a finger.</summary>
public class ResizingTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task Keys_and_buttons_move_the_edges_and_one_undo_takes_all_of_it_back()
    {
        const string slug = "a-promise-is-kept-in-the-off-years";
        var id = await Annotate(slug, "ever been made famous", "Range.");
        var page = await room.Open($"/read/{slug}");
        var voice = await Voice.Of(page);
        var panel = page.Locator("form.panel");

        await voice.Press("n", "1 of 1 · “ever been made famous” · Range.");
        await voice.Press("Shift+ArrowRight", "Ends with “by”, 5 words");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Move the end of the passage" })).ToBeFocusedAsync();
        await voice.Press("Shift+ArrowRight", "Ends with “this”, 6 words");
        await voice.Press("Control+Shift+ArrowLeft", "Starts with “has”");
        await voice.Press("ArrowLeft", "Starts with “Nobody”");
        Assert.Equal("Nobody has ever been made famous by this", await Pending(page));
        await Press(voice, panel, "Start a word later", "Starts with “has”");
        await Press(voice, panel, "End a word earlier", "Ends with “by”");
        await panel.GetByLabel("By letter").CheckAsync();
        await Press(voice, panel, "Start a letter later", "Starts with “as”");
        await Press(voice, panel, "Start a letter earlier", "Starts with “has”");
        await Expect(panel.Locator("blockquote")).ToHaveTextAsync("“has ever been made famous by”");
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}")));

        await page.Keyboard.PressAsync("Control+Enter");
        await voice.Says("Note changed · ¶ 2");
        var changed = Assert.Single(await room.Annotations(slug));
        Assert.Equal("has ever been made famous by", changed.GetProperty("exact").GetString());
        Assert.Equal("Range.", changed.GetProperty("note").GetString());
        await Expect(page.Locator($"#a-{id}")).ToHaveTextAsync("has ever been made famous by");
        await Expect(page.Locator(".grip")).ToHaveCountAsync(0);

        await voice.Press("Shift+ArrowRight", "Ends with “this”");
        await page.Keyboard.PressAsync("Escape");
        await voice.Says("Left without saving.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reopen" }).ClickAsync();
        await Expect(panel.Locator("blockquote")).ToHaveTextAsync("“has ever been made famous by this”");

        using var client = room.Client();
        var entry = (await room.Get("api/history?limit=1")).GetProperty("items")[0].GetProperty("id");
        using var undone = await client.PostAsJsonAsync(new Uri("api/history/undo", UriKind.Relative), new { entry });
        Assert.True(undone.IsSuccessStatusCode);
        Assert.Equal("ever been made famous", Assert.Single(await room.Annotations(slug)).GetProperty("exact").GetString());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_grip_is_dragged_to_the_nearest_word_and_with_alt_to_the_letter()
    {
        const string slug = "the-umbrella-and-the-weather";
        var id = await Annotate(slug, "Lawyers encourage us", "");
        var page = await room.Open($"/read/{slug}");
        var voice = await Voice.Of(page);
        await page.Locator($"#a-{id}").ClickAsync();
        await page.Locator(".grip.end").HoverAsync();   // which waits until nothing moves: the panel has come and brought itself into view

        await Drag(page, "end", await page.Place("#p1", "the protected", atEnd: true));
        await voice.Says("Ends with “protected”");
        await page.Keyboard.DownAsync("Alt");
        await Drag(page, "start", await page.Place("#p1", "yers encourage", atEnd: false));
        await page.Keyboard.UpAsync("Alt");
        await voice.Says("Starts with “yers”");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save note" }).ClickAsync();
        await voice.Says("Highlight changed · ¶ 1");
        Assert.Equal("yers encourage us in this, and so do maps, which shade the protected", Assert.Single(await room.Annotations(slug)).GetProperty("exact").GetString());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_a_touch_screen_a_sheet_tags_and_changes_what_stays_in_sight_above_it()
    {
        const string slug = "sisters-in-arms-strangers-at-customs";
        var page = await room.Open($"/read/{slug}", width: 390, height: 844, touch: true);
        var panel = page.Locator("form.panel");
        var text = await page.Locator("#p2").EvaluateAsync<string>("p => { const copy = p.cloneNode(true); copy.querySelectorAll('.aside').forEach(a => a.remove()); return copy.textContent; }");
        var words = text.Split(' ');
        var chosen = string.Join(' ', words[1..5]);

        await Select(page, chosen);
        await Expect(panel).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => getSelection().getRangeAt(0).getBoundingClientRect().bottom <= document.querySelector('form.panel').getBoundingClientRect().top");
        Assert.Equal(chosen, await page.EvaluateAsync<string>("() => getSelection().toString()"));
        Assert.True(await page.EvaluateAsync<bool>(
            "() => ['copy', 'contextmenu'].every(type => document.getElementById('p2').dispatchEvent(new Event(type, { bubbles: true, cancelable: true })))"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Tag or note this" }).TapAsync();
        await panel.Locator(".choice", new() { HasText = "Burden-sharing" }).TapAsync();
        Assert.Empty(await TooSmall(panel, 44));
        await panel.GetByRole(AriaRole.Button, new() { Name = "Tag it" }).TapAsync();
        await Expect(panel).ToHaveCountAsync(0);
        var made = Assert.Single(await room.Annotations(slug));
        Assert.Equal(chosen, made.GetProperty("exact").GetString());

        var mark = page.Locator($"#a-{Id(made)}");
        await mark.TapAsync();
        await Expect(panel.GetByRole(AriaRole.Button, new() { Name = "Save note" })).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("id => document.getElementById(id).getBoundingClientRect().bottom <= document.querySelector('form.panel').getBoundingClientRect().top", $"a-{Id(made)}");
        await page.Touchscreen.TapAsync(10, 70);
        await Expect(panel).ToHaveCountAsync(0);

        await mark.TapAsync();
        await Expect(page.Locator(".grip.end")).ToBeVisibleAsync();
        Assert.Empty(await TooSmall(panel, 44));
        var longer = string.Join(' ', words[1..6]);
        await page.Drag(await page.Locator(".grip.end").Middle(), await page.Place("#p2", longer, atEnd: true));
        await Expect(panel.Locator("blockquote")).ToHaveTextAsync($"“{longer.TrimEnd(',', '.')}”");
        var save = panel.GetByRole(AriaRole.Button, new() { Name = "Save note" });
        await save.ScrollIntoViewIfNeededAsync();   // below the sheet's fold; a finger scrolls, then taps
        await save.TapAsync();
        await Expect(panel).ToHaveCountAsync(0);
        Assert.Equal(longer.TrimEnd(',', '.'), Assert.Single(await room.Annotations(slug)).GetProperty("exact").GetString());
        await page.Context.CloseAsync();
    }

    private static async Task Press(Voice voice, ILocator panel, string button, string expected)
    {
        await panel.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await voice.Says(expected);
    }

    private static async Task Drag(IPage page, string edge, (float X, float Y) to)
    {
        var (x, y) = await page.Locator($".grip.{edge}").Middle();
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X, to.Y, new() { Steps = 5 });
        await page.Mouse.UpAsync();
    }

    // As a finger's long press and the system's own handles do it: without a pointer event of the page's.
    private static Task<bool> Select(IPage page, string words) => page.Locator("#p2").EvaluateAsync<bool>(
        """
        (p, words) => {
          const text = [...p.childNodes].find(node => node.nodeType === Node.TEXT_NODE && node.data.includes(words));
          const start = text.data.indexOf(words);
          getSelection().setBaseAndExtent(text, start, text, start + words.length);
          return true;
        }
        """, words);

    private static Task<string> Pending(IPage page) =>
        page.EvaluateAsync<string>("() => [...CSS.highlights.get('pending')].map(range => range.toString()).join('')");

    private static Task<string[]> TooSmall(ILocator within, int least) => within.EvaluateAsync<string[]>(
        """
        (form, least) => [...form.querySelectorAll('button, label.choice, input:not([type=checkbox]), textarea')]
          .filter(e => e.checkVisibility() && !e.matches('.link') && e.getBoundingClientRect().height < least)
          .map(e => `${e.outerHTML.slice(0, 80)}: ${e.getBoundingClientRect().height}`)
        """, least);

    private async Task<string> Annotate(string slug, string exact, string note)
    {
        using var client = room.Client();
        using var answer = await client.PostAsJsonAsync(new Uri($"api/articles/{slug}/annotations", UriKind.Relative), new { exact, note });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return Id(await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>());
    }
}
