using System.Text;
using AllianceReader.Support;
using Microsoft.Playwright;
using static AllianceReader.Browser.Tests.Store;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>What is being written outlives whatever happens to the page, the library and the line between them.</summary>
public class DraftTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Promise = "a-promise-is-kept-in-the-off-years";
    private const string Umbrella = "the-umbrella-and-the-weather";
    private const string Note = "동맹은 약속이다 🤝 — not to be lost";

    [Fact]
    public async Task A_note_is_taken_up_again_after_the_library_was_killed_while_it_was_written()
    {
        var page = await room.Open($"/read/{Promise}");
        await page.Select("#p4", "another can miss it", "#p4", "for a decade");
        await Panel(page).GetByRole(AriaRole.Checkbox, new() { Name = "Burden-sharing" }).CheckAsync();
        await Write(page, Note);

        room.Kill();
        await Panel(page).GetByRole(AriaRole.Button, new() { Name = "Save note" }).ClickAsync();
        await Expect(Panel(page).GetByRole(AriaRole.Alert)).Not.ToBeEmptyAsync();
        await Expect(Field(page)).ToHaveValueAsync(Note);
        await Assert.ThrowsAsync<PlaywrightException>(() => page.ReloadAsync());
        await room.Restart();
        await page.GotoAsync($"/read/{Promise}");

        await Expect(page.Locator(".draft p")).ToContainTextAsync("You were writing a note on ¶ 4, ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Expect(Field(page)).ToHaveValueAsync(Note);
        await Expect(Panel(page).GetByRole(AriaRole.Checkbox, new() { Name = "Burden-sharing" })).ToBeCheckedAsync();
        await Save(page);

        var saved = Assert.Single(await room.Annotations(Promise));
        Assert.Equal((Note, "another can miss it for a decade"), (saved.GetProperty("note").GetString(), saved.GetProperty("exact").GetString()));
        Assert.Equal(["burden-sharing"], Strings(saved, "themes"));
        await HoldsDrafts(page, 0);
    }

    [Fact]
    public async Task Two_tabs_keep_a_draft_each_and_the_one_that_stays_is_offered_the_others()
    {
        const string essay = "/read/against-the-grand-bargain";
        var first = await room.Open(essay);
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(essay);
        await OpenWhole(first);
        await Write(first, "From the first tab.");
        await OpenWhole(second);
        await Write(second, "From the second tab.");
        await HoldsDrafts(second, 2);

        await first.CloseAsync();

        await Expect(second.Locator(".draft p")).ToContainTextAsync("You were writing a note on the whole essay");
        await second.ReloadAsync();
        await Expect(second.Locator(".draft")).ToHaveCountAsync(2);
        await second.GetByRole(AriaRole.Button, new() { Name = "Discard" }).First.ClickAsync();
        await HoldsDrafts(second, 1);
    }

    [Fact]
    public async Task After_an_offline_spell_and_a_revision_the_passage_is_found_again_by_its_words()
    {
        var page = await room.Open($"/read/{Umbrella}");
        await page.Select("#p2", (await Words(page))[0], "#p2", (await Words(page))[1]);
        await Write(page, Note);
        var quote = await Panel(page).Locator("blockquote").TextContentAsync();
        await page.Context.SetOfflineAsync(true);
        await Panel(page).GetByRole(AriaRole.Button, new() { Name = "Save note" }).ClickAsync();
        await Expect(Panel(page).GetByRole(AriaRole.Alert)).Not.ToBeEmptyAsync();
        await page.Context.SetOfflineAsync(false);
        await Revise(Umbrella);

        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();

        await Expect(Panel(page).GetByRole(AriaRole.Alert)).ToHaveTextAsync("The essay’s text has changed. The passage was found again by its words.");
        await Save(page);
        var saved = Assert.Single(await room.Annotations(Umbrella));
        Assert.Equal(quote!.Trim('“', '”'), saved.GetProperty("exact").GetString());
        Assert.Equal("in-place", saved.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_form_that_has_expired_comes_back_as_it_was_and_a_form_that_was_left_is_offered_again()
    {
        const string slug = "sisters-in-arms-strangers-at-customs";
        var page = await room.Open($"/read/{slug}/annotate?p=2");
        await page.Locator("input[name='Input.Sentences']").First.CheckAsync();
        await page.GetByLabel("Note", new() { Exact = true }).FillAsync(Note);
        await HoldsDrafts(page, 1);
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Expect(page.GetByLabel("Note", new() { Exact = true })).ToHaveValueAsync(Note);

        await room.RestartWithOtherKeys();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Expect(page.Locator("main .error").First).ToContainTextAsync("nothing is saved yet");
        await Expect(page.GetByLabel("Note", new() { Exact = true })).ToHaveValueAsync(Note);
        Assert.Empty(await room.Annotations(slug));
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.Locator(".done")).ToContainTextAsync("Saved the note");
        Assert.Equal(Note, Assert.Single(await room.Annotations(slug)).GetProperty("note").GetString());
        await HoldsDrafts(page, 0);
    }

    private static ILocator Panel(IPage page) => page.Locator("form.panel");

    private static ILocator Field(IPage page) => Panel(page).GetByLabel("Note", new() { Exact = true });

    private static async Task OpenWhole(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Note on the whole essay" }).ClickAsync();
        await Expect(Field(page)).ToBeVisibleAsync();
    }

    private static async Task Write(IPage page, string note)
    {
        await Field(page).FillAsync(note);
        await page.WaitForFunctionAsync("note => Object.values(localStorage).some(kept => kept.includes(note))", note);
    }

    private static async Task Save(IPage page)
    {
        await Panel(page).GetByRole(AriaRole.Button, new() { Name = "Save note" }).ClickAsync();
        await Expect(Panel(page)).ToHaveCountAsync(0);
    }

    private static Task<IJSHandle> HoldsDrafts(IPage page, int count) => page.WaitForFunctionAsync(
        "count => Object.keys(localStorage).filter(key => key.startsWith('alliance-draft:')).length === count", count);

    /// <summary>The first words of ¶ 2, and two that stand a little later.</summary>
    private static async Task<string[]> Words(IPage page)
    {
        var text = await page.Locator("#p2").EvaluateAsync<string>(
            "p => { const own = p.cloneNode(true); for (const aside of own.querySelectorAll('.aside')) aside.remove(); return own.textContent.trim(); }");
        var words = text.Split(' ');
        return [string.Join(' ', words[..3]), string.Join(' ', words[5..8])];
    }

    private async Task Revise(string slug)
    {
        const string opening = "A guarantee that has never";
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Samples, $"polybius-{slug}.txt"));
        Assert.Contains(opening, text, StringComparison.Ordinal);
        using var client = room.Client();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text.Replace(opening, "It has been said before. " + opening, StringComparison.Ordinal)));
        using var upload = new MultipartFormDataContent { { content, "files", "again.txt" } };
        using var answer = await client.PostAsync(new Uri("api/articles", UriKind.Relative), upload);
        Assert.Contains($"\"slug\":\"{slug}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(2, (await room.Get($"api/articles/{slug}")).GetProperty("revision").GetInt32());
    }
}
