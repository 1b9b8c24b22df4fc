using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using static AllianceReader.Browser.Tests.Store;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>Changes are taken back by keys wherever one is, and two changes to one note become one note.</summary>
public class UndoAndMergeTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Slug = "a-promise-is-kept-in-the-off-years";

    [Fact]
    public async Task A_note_is_taken_back_and_made_again_by_keys_over_a_restart_without_the_page_being_loaded_anew()
    {
        var id = await Annotate(new { exact = "goodwill, unlike fuel, cannot be bought forward", note = "The hinge." });
        var page = await room.Open($"/read/{Slug}");
        await page.EvaluateAsync("() => { window.stillTheSamePage = true; }");
        var card = page.Locator($"#n-{id}");
        await Expect(card).ToHaveCountAsync(1);
        var voice = await Voice.Of(page);

        await voice.Press("Control+z", "Undid: added the note on ¶ ");
        await Expect(card).ToHaveCountAsync(0);
        room.Kill();
        await voice.Press("Control+Shift+z", "The library did not answer.");
        await room.Restart();
        await voice.Press("Control+Shift+z", "Redid: added the note on ¶ ");
        await Expect(card).ToBeFocusedAsync();
        await page.Locator(".toast button").ClickAsync();
        await Expect(card).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Redo" }).ClickAsync();
        await Expect(card).ToHaveCountAsync(1);
        Assert.True(await page.EvaluateAsync<bool>("() => window.stillTheSamePage === true"), "The page was loaded anew.");

        // What is being written has an undo of its own, and is not swept away by the library's.
        await Edit(page, id);
        await page.Locator("form.panel textarea").FillAsync("Half a thought");
        await page.Locator("form.panel").GetByRole(AriaRole.Checkbox, new() { Name = "Burden-sharing" }).FocusAsync();
        await page.Shortcut("Control+z");
        await Expect(page.Locator(".toast")).ToContainTextAsync("First save or leave");
        await Expect(page.Locator("form.panel textarea")).ToHaveValueAsync("Half a thought");
    }

    [Fact]
    public async Task On_other_pages_the_keys_show_the_page_in_its_new_state_and_fields_keep_their_own_undo()
    {
        using var client = room.Client();
        foreach (var name in new[] { "Older theme", "Newer theme" })
        {
            using var made = await client.PostAsJsonAsync(new Uri("api/themes", UriKind.Relative), new { name });
            Assert.True(made.IsSuccessStatusCode);
        }
        var page = await room.Open("/themes");
        await page.Locator("#find").PressSequentiallyAsync("words");
        await page.Shortcut("Control+z");
        await page.Locator("h1").ClickAsync();

        await page.Shortcut("Control+z");

        await Expect(page.Locator(".toast")).ToContainTextAsync("Undid: made the theme “Newer theme”.");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Newer theme" })).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Older theme" }).First).ToBeVisibleAsync();
        await page.Shortcut("Control+y");
        await Expect(page.Locator(".toast")).ToContainTextAsync("Redid: made the theme “Newer theme”.");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Newer theme" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_note_that_was_changed_elsewhere_is_shown_beside_ones_own_and_merged()
    {
        var id = await Annotate(new { exact = "meetings that were held on the day they were announced", note = "The thesis in eight words.", themes = new[] { "burden-sharing" } });
        var page = await room.Open($"/read/{Slug}");
        await Edit(page, id);
        var panel = page.Locator("form.panel");
        var note = panel.GetByLabel("Note", new() { Exact = true });
        await note.FillAsync("The thesis in nine words.");
        await panel.GetByRole(AriaRole.Checkbox, new() { Name = "Domestic politics" }).CheckAsync();
        await ChangeElsewhere(id, "The plain thesis in eight words. Compare Polybius.", "burden-sharing", "minilateralism");

        await Save(panel);

        var versions = panel.Locator(".versions");
        await Expect(versions.Locator(".pair > div").First).ToContainTextAsync("The thesis in nine words.");
        await Expect(versions.Locator(".pair > div").Last).ToContainTextAsync("The plain thesis in eight words. Compare Polybius.");
        await Expect(versions.Locator(".pair > div").First.Locator("ins")).ToHaveTextAsync("nine");
        await Expect(note).ToHaveValueAsync("The plain thesis in nine words. Compare Polybius.");
        Assert.Equal("The plain thesis in eight words. Compare Polybius.", (await Stands(id)).GetProperty("note").GetString());
        await Save(panel);
        await Expect(panel).ToHaveCountAsync(0);
        var merged = await Stands(id);
        Assert.Equal("The plain thesis in nine words. Compare Polybius.", merged.GetProperty("note").GetString());
        Assert.Equal(["burden-sharing", "domestic-politics", "minilateralism"], Strings(merged, "themes").Order());

        // Once more: both change the same word, and the reader takes theirs.
        await Edit(page, id);
        await note.FillAsync("The plain thesis in ten words. Compare Polybius.");
        await ChangeElsewhere(id, "The plain thesis in two words. Compare Polybius.", "minilateralism");
        await Save(panel);
        await Expect(note).ToHaveValueAsync("The plain thesis in ten two words. Compare Polybius.");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Take this" }).ClickAsync();
        await Expect(note).ToHaveValueAsync("The plain thesis in two words. Compare Polybius.");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Take yours" }).ClickAsync();
        await Expect(note).ToHaveValueAsync("The plain thesis in ten words. Compare Polybius.");
        await Save(panel);
        await Expect(panel).ToHaveCountAsync(0);
        Assert.Equal("The plain thesis in ten words. Compare Polybius.", (await Stands(id)).GetProperty("note").GetString());
    }

    private static Task Save(ILocator panel) => panel.GetByRole(AriaRole.Button, new() { Name = "Save note" }).ClickAsync();

    private static async Task Edit(IPage page, string id)
    {
        var card = page.Locator($"#n-{id}");
        await card.HoverAsync();
        await card.Locator("[data-do=edit]").ClickAsync();
        await Expect(page.Locator("form.panel textarea")).ToBeVisibleAsync();
    }

    private async Task<string> Annotate(object annotation)
    {
        using var client = room.Client();
        using var answer = await client.PostAsJsonAsync(new Uri($"api/articles/{Slug}/annotations", UriKind.Relative), annotation);
        var made = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, made.ToString());
        return Id(made);
    }

    private async Task ChangeElsewhere(string id, string note, params string[] themes)
    {
        using var client = room.Client();
        using var request = new HttpRequestMessage(HttpMethod.Put, $"api/annotations/{id}") { Content = JsonContent.Create(new { note, themes }) };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        using var answer = await client.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private Task<JsonElement> Stands(string id) => room.Get($"api/annotations/{id}");
}
