using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>Notes beside their passages: never over each other, as near as they can, at any width and after anything that moves them.</summary>
public class MarginTests(ReadingRoom room) : IClassFixture<ReadingRoom>, IAsyncLifetime
{
    private const string Sparse = "against-the-grand-bargain";
    private const string Crowded = "sisters-in-arms-strangers-at-customs";

    // True once the notes are placed and stand apart.
    private const string StandApart =
        """
        () => {
          const boxes = [...document.querySelectorAll('.essay > .note:not(.off, .edited)')].map(n => n.getBoundingClientRect()).sort((a, b) => a.top - b.top);
          return boxes.length > 1 && boxes.every(b => b.height > 0 && b.top + scrollY > 0) && boxes.slice(1).every((box, at) => box.top >= boxes[at].bottom - .6);
        }
        """;

    // The same problem solved by its definition, in the cube of the number of notes: bounded isotonic regression by min-max averages.
    private const string Disagreements =
        """
        async () => {
          const { stacked } = await import('/js/stacking.js');
          let seed = 11;
          const random = below => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
          const wrong = [];
          for (let round = 0; round < 400; round++) {
            const notes = Array.from({ length: random(14) }, () => ({ at: random(600) - 40, height: 20 + random(120), weight: random(5) === 0 ? 10000 : 1 })).sort((a, b) => a.at - b.at);
            const top = random(2) ? random(200) : -Infinity;
            let above = 0;
            const wished = notes.map(n => { const z = { at: n.at - above, weight: n.weight, above }; above += n.height; return z; });
            const mean = (from, to) => { const run = wished.slice(from, to + 1); return run.reduce((s, z) => s + z.at * z.weight, 0) / run.reduce((s, z) => s + z.weight, 0); };
            const exact = wished.map((z, i) => {
              let best = -Infinity;
              for (let from = 0; from <= i; from++) {
                let least = Infinity;
                for (let to = i; to < wished.length; to++) least = Math.min(least, mean(from, to));
                best = Math.max(best, least);
              }
              return Math.max(top, best) + z.above;
            });
            const tops = stacked(notes, top);
            if (tops.length !== exact.length || tops.some((y, i) => Math.abs(y - exact[i]) > 1e-6)) wrong.push({ notes, top, tops, exact });
          }
          return wrong.slice(0, 1).map(w => JSON.stringify(w));
        }
        """;

    public async ValueTask InitializeAsync()
    {
        using var client = room.Client();
        if ((await room.Annotations(Crowded)).Count == 0)
        {
            await Crowd.Annotate(client, Sparse, 14);
            await Crowd.Annotate(client, Crowded, 120);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Notes_stand_as_near_to_their_passages_as_notes_that_do_not_touch_can()
    {
        var page = await room.Open($"/read/{Sparse}");
        Assert.Empty(await page.EvaluateAsync<string[]>(Disagreements));
    }

    [Theory]
    [InlineData("light")]
    [InlineData("sepia")]
    [InlineData("dark")]
    [InlineData("contrast")]
    public async Task Numbers_on_many_tints_can_be_read_and_what_stands_close_can_be_hit(string scheme)
    {
        foreach (var width in (int[])[1440, 320])
        {
            var page = await room.Open("/settings", width);
            await page.Context.AddCookiesAsync([new() { Name = "reading", Value = $"scheme-{scheme}", Url = page.Url }]);
            await page.GotoAsync($"/read/{Crowded}");
            await page.WaitForFunctionAsync("() => document.documentElement.classList.contains('settled') || document.querySelectorAll('.essay > .note').length > 0");
            var found = await page.RunAxe();
            Assert.True(found.Violations.Length == 0, $"{width}, {scheme}:\n{string.Join('\n', found.Violations.Select(v => $"{v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Take(4).Select(n => n.Html))}"))}");
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [InlineData(Sparse)]
    [InlineData(Crowded)]
    public async Task No_note_stands_over_another_whatever_moves_the_text(string slug)
    {
        var page = await room.Open($"/read/{slug}");
        await page.WaitForFunctionAsync(StandApart);
        foreach (var width in (int[])[1440, 1250, 1024, 970])
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.WaitForFunctionAsync(StandApart);
        }
        // WCAG 1.4.12, and a reader's own size; set on the notes alone first, which moves no line of the essay.
        foreach (var selector in (string[])[".note", "*"])
        {
            await page.EvaluateAsync("selector => { for (const e of document.querySelectorAll(selector)) { e.style.lineHeight = '1.7'; e.style.letterSpacing = '.12em'; e.style.wordSpacing = '.16em'; } }", selector);
            await page.WaitForFunctionAsync(StandApart);
        }
    }

    [Fact]
    public async Task Of_one_line_too_the_cards_stand_in_the_order_of_their_numbers()
    {
        var page = await room.Open($"/read/{Crowded}");
        await page.WaitForFunctionAsync(StandApart);
        await page.WaitForFunctionAsync(
            """
            () => {
              const numbered = [...document.querySelectorAll('.essay > .note')].filter(card => card.querySelector('.no')?.textContent);
              const numbers = numbered.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top).map(card => +card.querySelector('.no').textContent);
              return numbers.length > 100 && numbers.every((number, at) => at === 0 || number > numbers[at - 1]);
            }
            """);
    }

    [Fact]
    public async Task On_a_dense_page_each_note_is_a_line_that_opens_by_key_at_its_passage_and_the_others_make_room()
    {
        var page = await room.Open($"/read/{Crowded}");
        await page.WaitForFunctionAsync(StandApart);
        var note = page.Locator(".note.folded").Nth(45);   // far enough down that those before it find room above
        var id = await note.GetAttributeAsync("data-a");
        var card = page.Locator($"#n-{id}");
        var gist = card.Locator(".gist");
        await Expect(gist).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(card.Locator(".body")).ToBeHiddenAsync();

        await gist.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(gist).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(card.Locator(".body")).ToBeVisibleAsync();
        await page.WaitForFunctionAsync(StandApart);
        // Within a line: the margin begins no higher than the facts allow.
        await page.WaitForFunctionAsync(
            "id => Math.abs(document.getElementById('n-' + id).getBoundingClientRect().top - document.getElementById('a-' + id).getClientRects()[0].top) < 16", id);
    }

    [Fact]
    public async Task A_passage_and_its_note_light_up_together_by_pointer_and_by_focus_from_either()
    {
        var page = await room.Open($"/read/{Sparse}");
        await page.WaitForFunctionAsync(StandApart);
        var id = await page.Locator(".essay > .note[data-from]").Nth(3).GetAttributeAsync("data-a");
        var (card, mark, number) = (page.Locator($"#n-{id}"), page.Locator($"#a-{id}"), page.Locator($"#r-{id}"));
        var lit = page.Locator(".lit");

        await card.HoverAsync();
        await Expect(mark).ToContainClassAsync("lit");
        await page.Mouse.MoveAsync(2, 2);
        await Expect(lit).ToHaveCountAsync(0);
        await number.FocusAsync();
        await Expect(card).ToContainClassAsync("lit");
        await card.Locator(".more a").First.FocusAsync();
        await Expect(mark).ToContainClassAsync("lit");
    }

    [Fact]
    public async Task Bars_say_which_theme_lies_where_and_are_one_stop_for_the_keyboard()
    {
        var page = await room.Open($"/read/{Crowded}");
        var bars = page.GetByRole(AriaRole.Navigation, new() { Name = "Where the themes lie" });
        var all = bars.GetByRole(AriaRole.Link);
        await Expect(bars).ToBeVisibleAsync();
        await Expect(bars.Locator("[tabindex='0']")).ToHaveCountAsync(1);
        await Expect(all.First).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("^.+, \\d+ passages?$"));

        await bars.Locator("[tabindex='0']").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(all.Nth(1)).ToBeFocusedAsync();
        await Expect(all.Nth(1).Locator("span")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(all.Nth(1).Locator("span")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".note:focus")).ToHaveCountAsync(1);

        var choice = page.GetByRole(AriaRole.Button, new() { Name = "Bars" });
        await Expect(choice).ToHaveAttributeAsync("aria-pressed", "true");
        await choice.ClickAsync();
        await Expect(bars).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await Expect(choice).ToHaveAttributeAsync("aria-pressed", "false");
    }
}
