using System.Net.Http.Json;
using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static AllianceReader.Browser.Tests.Store;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>Reading and annotating by keys alone, with script. Each action is said once.</summary>
public class KeyboardTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Promise = "a-promise-is-kept-in-the-off-years";

    [Fact]
    public async Task A_cursor_walks_by_paragraph_and_sentence_and_what_it_holds_is_highlighted_and_tagged()
    {
        var page = await room.Open($"/read/{Promise}", height: 700);
        var voice = await Voice.Of(page);

        await voice.Press("j", "¶ 1, 5 sentences: Every alliance has two histories.");
        await voice.Press("j", "¶ 2, 3 sentences: I spent part");
        await voice.Press("k", "¶ 1, 5 sentences:");
        await voice.Press("ArrowDown", "¶ 2, 3 sentences:");
        await voice.Press("ArrowRight", "¶ 2, sentence 1 of 3: I spent part");
        await voice.Press("ArrowRight", "¶ 2, sentence 2 of 3: Nobody has ever been made famous by this committee.");
        Assert.Equal("Nobody has ever been made famous by this committee.", await Painted(page, "cursor"));
        await Expect(page.Locator(".essay > .cursor")).ToBeVisibleAsync();
        await voice.Press("Shift+ArrowRight", "Ends with “Yet”, 10 words");
        await voice.Press("Shift+ArrowLeft", "Ends with “committee.”");
        await voice.Press("Shift+ArrowLeft", "Ends with “committee”");
        await voice.Press("Control+Shift+ArrowRight", "Starts with “has”");
        await voice.Press("Control+Shift+ArrowLeft", "Starts with “Nobody”");

        await voice.Press("h", "Highlight added · ¶ 2");
        await voice.Press("h", "Highlighted already.");
        var made = Assert.Single(await room.Annotations(Promise));
        Assert.Equal("Nobody has ever been made famous by this committee", made.GetProperty("exact").GetString());
        await voice.Press("1", "Burden-sharing added · ¶ 2");
        await voice.Press("2", "Security guarantees added · ¶ 2");
        await voice.Press("1", "Burden-sharing taken off · ¶ 2");
        Assert.Equal(["security-guarantees"], Strings(Assert.Single(await room.Annotations(Promise)), "themes"));

        await voice.Press("ArrowRight", "¶ 2, sentence 3 of 3: Yet when");
        await page.Keyboard.PressAsync("t");
        var panel = page.Locator("form.panel");
        await Expect(panel.GetByLabel("Themes", new() { Exact = true }).First).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("minil");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Control+Enter");
        await voice.Says("Highlight added · Minilateralism · ¶ 2");
        await Expect(panel).ToHaveCountAsync(0);

        await voice.Press("j", "¶ 3, 4 sentences:");
        await page.Keyboard.PressAsync("Enter");
        await Expect(panel.GetByLabel("Note", new() { Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.InsertTextAsync("jkhnp1 are letters here.");
        await page.Keyboard.PressAsync("Control+Enter");
        await voice.Says("Note added · ¶ 3");
        Assert.Equal("jkhnp1 are letters here.", (await room.Annotations(Promise))[^1].GetProperty("note").GetString());

        await voice.Press("j", "¶ 4, ");
        await voice.Press("Escape", "Cursor put away.");
        await Expect(page.Locator(".essay > .cursor")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Notes_are_gone_through_opened_tagged_and_deleted_by_keys_where_marks_overlap()
    {
        const string slug = "the-umbrella-and-the-weather";
        await Annotate(slug, "A guarantee that has never been opened is not thereby proved dry", "Outer.");
        await Annotate(slug, "thereby proved dry", "Inner.");
        var page = await room.Open($"/read/{slug}");
        var voice = await Voice.Of(page);

        await voice.Press("n", "1 of 2 · “A guarantee that has never been opened is not thereby proved dry” · Outer.");
        await voice.Press("n", "2 of 2 · “thereby proved dry” · Inner.");
        await Expect(page.Locator(".note:focus")).ToContainTextAsync("Inner.");
        await voice.Press("n", "That was the last note.");
        await voice.Press("p", "1 of 2 ·");
        await voice.Press("1", "Burden-sharing added · ¶ 1");
        await Expect(page.Locator(".note:focus")).ToContainTextAsync("Outer.");

        await page.Keyboard.PressAsync("Enter");
        var note = page.Locator("form.panel").GetByLabel("Note", new() { Exact = true });
        await Expect(note).ToBeFocusedAsync();
        await Expect(note).ToHaveValueAsync("Outer.");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("form.panel")).ToHaveCountAsync(0);
        await Expect(page.Locator(".note:focus")).ToContainTextAsync("Outer.");

        await voice.Press("Delete", "Deleted the note on ¶ 1.");
        await Expect(page.Locator(".note[data-a]")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator(".note[data-a]")).ToHaveCountAsync(2);

        await page.Keyboard.PressAsync("Escape");
        await page.ReloadAsync();
        voice = await Voice.Of(page);
        await voice.Press("j", "¶ 1, 5 sentences: We speak of the nuclear umbrella");
        await voice.Press("Delete", "2 marks lie here. N goes from one to the next.");
        Assert.Equal(2, (await room.Annotations(slug)).Count);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_typed_composed_held_with_other_keys_or_switched_off_is_no_command()
    {
        var page = await room.Open("/read/against-the-grand-bargain");
        var voice = await Voice.Of(page);
        await Dispatch(page, "{ key: 'j', code: 'KeyJ', isComposing: true }");
        await Dispatch(page, "{ key: 'Process', code: 'KeyJ', keyCode: 229 }");
        await Dispatch(page, "{ key: 'j', code: 'KeyJ', altKey: true }");
        await Dispatch(page, "{ key: 'j', code: 'KeyJ', ctrlKey: true }");
        await Dispatch(page, "{ key: 'J', code: 'KeyJ', shiftKey: true }");
        await voice.Press("j", "Note to the essay: ");
        await Dispatch(page, "{ key: 'ㅓ', code: 'KeyJ' }");   // J on a Korean layout, nothing being composed
        await voice.Says("¶ 1, ");

        await page.Keyboard.PressAsync("?");
        var sheet = page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" });
        await Expect(sheet).ToBeVisibleAsync();
        await Expect(sheet.Locator(".numbers li").First).ToContainTextAsync("Burden-sharing");
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}")));
        await sheet.GetByRole(AriaRole.Switch, new() { Name = "Single keys" }).UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(sheet).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("h");
        await voice.Press("ArrowRight", "¶ 1, sentence 1 of");

        await page.ReloadAsync();
        voice = await Voice.Of(page);
        await page.Keyboard.PressAsync("h");
        await page.Keyboard.PressAsync("?");
        await voice.Press("ArrowRight", "Note to the essay");
        await Expect(sheet).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keys" }).ClickAsync();
        await sheet.GetByRole(AriaRole.Switch, new() { Name = "Single keys" }).CheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await voice.Press("j", "¶ 1");
        Assert.Empty(await room.Annotations("against-the-grand-bargain"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Headings_captions_and_notes_to_the_essay_are_walked_and_marked_as_paragraphs_are()
    {
        const string slug = "sisters-in-arms-strangers-at-customs";
        var blocks = (await room.Get($"api/articles/{slug}")).GetProperty("paragraphs").EnumerateArray().ToList();
        var page = await room.Open($"/read/{slug}", width: 390, height: 700);
        var voice = await Voice.Of(page);
        foreach (var block in blocks)
        {
            await voice.Press("j", NameOf(block));
            Assert.Equal(block.GetProperty("text").GetString(), await Painted(page, "cursor"));
        }
        await voice.Press("j", "End of the essay.");
        await voice.Press("h", "Highlight added · this essay");
        Assert.Equal(blocks[^1].GetProperty("text").GetString(), Assert.Single(await room.Annotations(slug)).GetProperty("exact").GetString());
        Assert.True(await page.EvaluateAsync<bool>(
            """
            () => {
              const box = document.querySelector('.cursor').getBoundingClientRect();
              return box.top >= document.querySelector('.bar').getBoundingClientRect().bottom && box.bottom <= innerHeight;
            }
            """), "The cursor is not in view.");
        await page.Context.CloseAsync();
    }

    private static string NameOf(JsonElement block) => block.GetProperty("kind").GetString() switch
    {
        "heading" => "Heading: ",
        "caption" => "Caption",
        "note" => "Note to the essay",
        _ => $"¶ {block.GetProperty("number").GetInt32()}",
    };

    private static async Task Dispatch(IPage page, string key) =>
        await page.EvaluateAsync($"() => document.body.dispatchEvent(new KeyboardEvent('keydown', {{ bubbles: true, cancelable: true, ...{key} }}))");

    private static Task<string> Painted(IPage page, string highlight) =>
        page.EvaluateAsync<string>("name => [...CSS.highlights.get(name)].map(range => range.toString()).join('')", highlight);

    private async Task Annotate(string slug, string exact, string note)
    {
        using var client = room.Client();
        using var answer = await client.PostAsJsonAsync(new Uri($"api/articles/{slug}/annotations", UriKind.Relative), new { exact, note });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
