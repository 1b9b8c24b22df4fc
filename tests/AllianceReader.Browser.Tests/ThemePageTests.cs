using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>A theme's passages are walked by keys, ticked, copied, given another theme and moved, and all of it is taken back.</summary>
public partial class ThemePageTests(AnnotatedRoom room) : IClassFixture<AnnotatedRoom>
{
    private const string Theme = "/themes/burden-sharing";

    [Fact]
    public async Task Passages_are_walked_ticked_copied_and_rethemed_without_a_mouse()
    {
        var page = await room.Open(Theme);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var voice = await Voice.Of(page);
        var passages = page.Locator(".passage");
        await Expect(passages).ToHaveCountAsync(3);
        await Expect(page.Locator("#ticked")).ToHaveTextAsync("None ticked");

        await voice.Press("j", "1 of 3 · “");
        await Expect(passages.Nth(0)).ToBeFocusedAsync();
        await voice.Press("x", "Ticked. 1 ticked.");
        await voice.Press("n", "2 of 3 · “");
        await voice.Press("j", "3 of 3 · “");
        await voice.Press("j", "That was the last passage of this page.");
        await voice.Press("x", "Ticked. 2 ticked.");
        await voice.Press("p", "2 of 3 · “");
        await page.Keyboard.PressAsync("w");
        await Expect(passages.Nth(1).Locator(".around blockquote")).ToBeVisibleAsync();

        await voice.Press("c", "Copied 2 passages with citations.");
        var copied = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Matches(TwoQuotations(), copied);

        await page.Keyboard.PressAsync("t");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Change the themes of 2 passages");
        await page.GetByLabel("Another theme takes the place of").CheckAsync();
        await page.GetByLabel("Minilateralism").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Change 2 passages" }).PressAsync("Enter");
        await Expect(page.Locator(".done p")).ToHaveTextAsync("2 passages now carry “Minilateralism” in place of “Burden-sharing”.");
        await Expect(passages).ToHaveCountAsync(1);
        await page.Locator(".done button").PressAsync("Enter");
        await Expect(passages).ToHaveCountAsync(3);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Passages_are_moved_by_keys_narrowed_and_left_and_single_keys_can_be_switched_off()
    {
        var page = await room.Open($"{Theme}?sort=hand");
        var passages = page.Locator(".passage");
        var words = await passages.Nth(0).Locator("mark").First.TextContentAsync();
        var voice = await Voice.Of(page);
        await voice.Press("j", "1 of 3");
        await page.Keyboard.PressAsync("Alt+ArrowDown");
        await Expect(page.Locator(".done p")).ToHaveTextAsync("Moved down.");
        await Expect(passages.Nth(1).Locator("mark").First).ToHaveTextAsync(words!);
        await Expect(passages.Nth(1)).ToBeFocusedAsync();
        await page.Shortcut("Control+z");
        await Expect(passages.Nth(0).Locator("mark").First).ToHaveTextAsync(words!);

        // What is narrowed in place can be walked and ticked as before.
        await page.GetByLabel("Order and institutions").First.CheckAsync();
        await Expect(passages).ToHaveCountAsync(1);
        await Expect(page.Locator("#ticked")).ToHaveTextAsync("None ticked");
        await page.Locator("h1").ClickAsync();
        voice = await Voice.Of(page);
        await voice.Press("j", "1 of 1");
        await voice.Press("x", "Ticked. 1 ticked.");

        await page.Keyboard.PressAsync("?");
        await page.GetByRole(AriaRole.Switch, new() { Name = "Single keys" }).UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#keys")).ToBeHiddenAsync();
        await passages.Nth(0).FocusAsync();
        await page.Keyboard.PressAsync("x");
        await Expect(page.Locator("#ticked")).ToHaveTextAsync("1 ticked");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(Passage());
        await page.Context.CloseAsync();
    }

    [GeneratedRegex(@"\A“.+” \(Publius 2025, ¶ \d+\)\n\n“.+” \(Publius 2025, ¶ \d+\)\n\nPublius\. 2025\.", RegexOptions.Singleline)]
    private static partial Regex TwoQuotations();

    [GeneratedRegex("/read/[^#]+#a-[a-z0-9]+$")]
    private static partial Regex Passage();
}
