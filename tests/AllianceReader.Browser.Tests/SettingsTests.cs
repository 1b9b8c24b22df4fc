using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>The reader sets the page: at once, for the next time too, and so that it can be read in every scheme.</summary>
public partial class SettingsTests(AnnotatedRoom room) : IClassFixture<AnnotatedRoom>
{
    private const string Sepia = "rgb(247, 238, 220)";

    [Fact]
    public async Task What_is_chosen_in_the_menu_shows_at_once_and_stands_on_the_next_page_before_any_script()
    {
        var page = await room.Open(room.Fill("/read/{slug}"));
        var root = page.Locator("html");
        var essay = page.Locator("#p1");
        await page.Locator(".aa > summary").ClickAsync();
        await Choose(page, "scheme", "sepia");
        await Expect(page.Locator("html")).ToHaveCSSAsync("background-color", Sepia);
        await Choose(page, "size", "largest");
        await Expect(essay).ToHaveCSSAsync("font-size", "32px");
        await Choose(page, "spacing", "airy");
        await Expect(essay).ToHaveCSSAsync("line-height", "62.4px");
        await Choose(page, "edge", "justified");
        await Expect(essay).ToHaveCSSAsync("text-align", "justify");
        await Choose(page, "font", "legible");
        await Expect(essay).ToHaveCSSAsync("font-family", Legible());
        await Choose(page, "marks", "hidden");
        await Expect(page.Locator("#p1 .hl").First).ToHaveCSSAsync("text-decoration-line", "none");
        await page.Locator("input[name=scheme]:checked").FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".aa")).Not.ToHaveAttributeAsync("open", "");

        // The cookie, in a window whose browser runs no script: whatever shows there came from the server.
        var plain = await room.Open("/settings", javaScript: false);
        await plain.Context.AddCookiesAsync((await page.Context.CookiesAsync()).Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path }));
        await plain.GotoAsync(room.Fill("/read/{slug}"));
        await Expect(plain.Locator("html")).ToHaveCSSAsync("background-color", Sepia);
        await Expect(plain.Locator("#p1")).ToHaveCSSAsync("font-size", "32px");

        await page.GotoAsync("/");
        await Expect(root).ToHaveCSSAsync("background-color", Sepia);
        await page.GotoAsync("/settings");
        await page.Locator("[data-do=reset]").ClickAsync();
        await Expect(root).Not.ToHaveAttributeAsync("data-scheme", "sepia");
        await page.GoBackAsync();
        await Expect(root).Not.ToHaveCSSAsync("background-color", Sepia);
    }

    [Fact]
    public async Task Only_the_text_hides_what_stands_around_it_and_Escape_brings_it_back()
    {
        var page = await room.Open(room.Fill("/read/{slug}"));
        await page.Locator(".aa > summary").ClickAsync();
        await page.Locator("[data-do=only]").ClickAsync();
        var wayOut = page.GetByRole(AriaRole.Link, new() { Name = "Show everything" });
        await Expect(wayOut).ToBeFocusedAsync();
        foreach (var gone in (string[])[".bar", ".rail", ".note[data-a]", ".noteref", ".facts"])
        {
            await Expect(page.Locator(gone).First).ToBeHiddenAsync();
        }
        await Expect(page.Locator("#p1")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");
        await Expect(wayOut).ToBeHiddenAsync();
        await Expect(page.Locator(".bar")).ToBeVisibleAsync();
        await Expect(page.Locator(".aa > summary")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_themes_that_are_hidden_stay_hidden_in_this_essay_and_in_no_other()
    {
        var page = await room.Open(room.Fill("/read/{slug}"));
        var box = page.Locator("[data-shows=burden-sharing]");
        await box.UncheckAsync();
        await Expect(page.Locator("mark.hl[data-theme=burden-sharing]").First).ToHaveClassAsync(Off());

        await page.ReloadAsync();
        await Expect(page.Locator("mark.hl[data-theme=burden-sharing]").First).ToHaveClassAsync(Off());
        await Expect(box).Not.ToBeCheckedAsync();
        var kept = await page.EvaluateAsync<string>("() => localStorage.getItem('hidden-themes')");
        Assert.Equal($$"""{"{{room.Slug}}":["burden-sharing"]}""", kept);
    }

    [Theory]
    [InlineData("light", ColorScheme.Light)]
    [InlineData("sepia", ColorScheme.Light)]
    [InlineData("dark", ColorScheme.Light)]
    [InlineData("contrast", ColorScheme.Light)]
    [InlineData("contrast", ColorScheme.Dark)]
    public async Task Axe_finds_nothing_in_any_scheme(string scheme, ColorScheme side)
    {
        foreach (var width in (int[])[1440, 320])
        {
            var page = await room.Open("/settings", width, 900, side);
            await page.Context.AddCookiesAsync([new() { Name = "reading", Value = $"scheme-{scheme}", Url = page.Url }]);
            foreach (var path in (string[])["/read/{slug}", "/settings", "/"])
            {
                await page.GotoAsync(room.Fill(path));
                if (path.StartsWith("/read", StringComparison.Ordinal))
                {
                    await page.Locator(".aa > summary").ClickAsync();
                    await Expect(page.Locator(".aa form")).ToBeVisibleAsync();
                }
                var found = await page.RunAxe();
                Assert.True(found.Violations.Length == 0, $"{path} at {width}, {scheme}, {side}:\n{string.Join('\n', found.Violations.Select(v => $"{v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Take(4).Select(n => n.Html))}"))}");
            }
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Who_asks_the_system_for_more_contrast_gets_it_unless_another_paper_is_chosen()
    {
        var page = await room.Open(room.Fill("/read/{slug}"));
        await page.EmulateMediaAsync(new() { Contrast = Contrast.More });
        await Expect(page.Locator("html")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await page.Locator(".aa > summary").ClickAsync();
        await Choose(page, "scheme", "sepia");
        await Expect(page.Locator("html")).ToHaveCSSAsync("background-color", Sepia);
    }

    private static Task Choose(IPage page, string name, string value) => page.Locator($".aa input[name={name}][value={value}]").CheckAsync();

    [GeneratedRegex("^\"Atkinson")]
    private static partial Regex Legible();

    [GeneratedRegex(@"\boff\b")]
    private static partial Regex Off();
}
