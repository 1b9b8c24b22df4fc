using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static AllianceReader.Browser.Tests.Store;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>The whole loop by keyboard, JavaScript off.</summary>
public partial class LoopWithoutScriptTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Note = "동맹은 약속이다 🤝 — compare *Polybius*, and **ask M.**";

    [Fact]
    public async Task A_reader_without_script_and_mouse_tags_a_passage_over_two_paragraphs_edits_overlaps_deletes_undoes_and_exports()
    {
        var page = await room.Open(javaScript: false);
        var slug = await OpenEssay(page, "A Promise Is Kept in the Off Years");

        await Annotate(page, paragraph: 4, alsoNext: true, ticks: [2, 5], themes: ["Burden-sharing", "Minilateralism"], Note);
        var first = Assert.Single(await Annotations(slug));
        Assert.Equal(4, first.GetProperty("paragraph").GetInt32());
        Assert.Contains("\n\n", first.GetProperty("exact").GetString(), StringComparison.Ordinal);
        Assert.Equal(["burden-sharing", "minilateralism"], Strings(first, "themes"));
        Assert.Equal(Note, first.GetProperty("note").GetString());
        await Expect(page.Locator("#p4 mark.hl").First).ToBeVisibleAsync();
        await Expect(page.Locator("#p5 mark.hl").First).ToBeVisibleAsync();
        var card = page.Locator($"#n-{Id(first)}");
        await Expect(card).ToContainTextAsync("동맹은 약속이다 🤝");
        await Expect(card.Locator("strong")).ToHaveTextAsync("ask M.");

        await page.Press(card.Locator("[data-do=edit]"));
        await page.TypeInto(page.GetByLabel("Note", new() { Exact = true }), "Second thought. ");
        await page.Press(page.GetByRole(AriaRole.Button, new() { Name = "Save" }));
        await Expect(page.Locator($"#n-{Id(first)}")).ToContainTextAsync("Second thought.");

        await Annotate(page, paragraph: 5, alsoNext: false, ticks: [0], themes: ["Domestic politics"], "");
        var both = await Annotations(slug);
        Assert.Equal(2, both.Count);
        await Expect(page.Locator("#p5 mark mark")).Not.ToHaveCountAsync(0);

        await page.Press(page.Locator($"#n-{Id(both[1])} [data-do=delete]"));
        await page.Press(page.GetByRole(AriaRole.Button, new() { NameRegex = DeleteWords() }));
        await page.WaitForURLAsync(ReadAddress());
        await Expect(page.Locator($"#n-{Id(both[1])}")).ToHaveCountAsync(0);
        await page.Press(page.GetByRole(AriaRole.Button, new() { Name = "Undo" }));
        await Expect(page.Locator($"#n-{Id(both[1])}")).ToHaveCountAsync(1);
        Assert.Equal(both.Select(Id), (await Annotations(slug)).Select(Id));

        await room.TheExportsHold(slug, both);
    }

    private static async Task<string> OpenEssay(IPage page, string title)
    {
        await page.Press(page.GetByRole(AriaRole.Link, new() { Name = title }).First);
        await page.WaitForURLAsync(ReadAddress());
        return new Uri(page.Url).Segments[^1].Trim('/');
    }

    private static async Task Annotate(IPage page, int paragraph, bool alsoNext, int[] ticks, string[] themes, string note)
    {
        await page.Press(page.Locator($"#p{paragraph} a.annotate"));
        if (alsoNext)
        {
            await page.Press(page.GetByRole(AriaRole.Button, new() { Name = $"Also show ¶ {paragraph + 1}" }));
        }
        foreach (var tick in ticks)
        {
            await page.Press(page.Locator("input[name='Input.Sentences']").Nth(tick), "Space");
        }
        foreach (var theme in themes)
        {
            await page.Press(page.GetByRole(AriaRole.Checkbox, new() { Name = theme, Exact = true }), "Space");
        }
        await page.TypeInto(page.GetByLabel("Note", new() { Exact = true }), note);
        await page.Press(page.GetByRole(AriaRole.Button, new() { Name = "Save" }));
        await page.WaitForURLAsync(ReadAddress());
    }

    private Task<IReadOnlyList<JsonElement>> Annotations(string slug) => room.Annotations(slug);

    [GeneratedRegex("/read/[^/]+$|/read/[^/]+#")]
    private static partial Regex ReadAddress();

    [GeneratedRegex("^Delete ")]
    private static partial Regex DeleteWords();
}
