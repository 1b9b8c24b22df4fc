using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AllianceReader.Browser.Tests;

/// <summary>The reading page as readers set it up for themselves: narrow, enlarged, spaced out, in their own colours, without motion.</summary>
public class AdaptationTests(AnnotatedRoom room) : IClassFixture<AnnotatedRoom>
{
    // What WCAG 1.4.12 says a page must bear.
    private const string Spaced = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }";

    private const string Enlarged = "twice the size";

    // Sideways scroll, words cut off, and notes or a panel lying over one another. Hidden on purpose: what only a screen reader reads, a folded note's one line.
    private const string Faults =
        """
        () => {
          const faults = [];
          if (document.documentElement.scrollWidth > innerWidth) faults.push(`the page is ${document.documentElement.scrollWidth} px wide in ${innerWidth}`);
          for (const e of document.querySelectorAll('main *, .bar *, dialog[open] *')) {
            if (e.closest('.vh, .long, .gist, template, .where') || !e.checkVisibility()) continue;
            const style = getComputedStyle(e);
            if (style.clipPath.startsWith("inset(50%")) continue;   // for a screen reader alone
            if (style.overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1 || style.overflowY === 'hidden' && e.scrollHeight > e.clientHeight + 1)
              faults.push(`cut off: ${e.outerHTML.slice(0, 90)}`);
          }
          const boxes = [...document.querySelectorAll('.note')].filter(n => n.checkVisibility() && getComputedStyle(n).position !== 'fixed').map(n => [n, n.getBoundingClientRect()]);
          for (const [one, a] of boxes) for (const [other, b] of boxes)
            if (one !== other && a.top < b.bottom - 1 && b.top < a.bottom - 1 && a.left < b.right - 1 && b.left < a.right - 1) faults.push(`${one.id || 'panel'} lies over ${other.id || 'panel'}`);
          return faults;
        }
        """;

    [Theory]
    [InlineData(1440, "")]
    [InlineData(1440, Spaced)]
    [InlineData(1440, Enlarged)]
    [InlineData(390, Enlarged)]
    [InlineData(320, "")]
    [InlineData(320, Spaced)]
    public async Task Nothing_is_cut_off_covered_or_out_of_reach(int width, string sheet)
    {
        var page = await room.Open(room.Fill("/read/{slug}"), width);
        await Apply(page, sheet);
        await Without(Faults, page);
        await page.Locator($"#a-{room.Id}").ClickAsync();
        await Expect(page.Locator("form.panel")).ToBeVisibleAsync();
        await Without(Faults, page);
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("body").PressAsync("?");
        await Expect(page.Locator("#keys")).ToBeVisibleAsync();
        await Without(Faults, page);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_can_be_pressed_is_at_least_24_px_tall()
    {
        foreach (var width in (int[])[1440, 390])
        {
            var page = await room.Open(room.Fill("/read/{slug}"), width);
            await page.Locator($"#a-{room.Id}").ClickAsync();
            await Expect(page.Locator("form.panel")).ToBeVisibleAsync();
            var small = await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('a, button, summary, label.choice, input:not([type=checkbox]), textarea')]
                  .filter(e => e.checkVisibility({ opacityProperty: false }) && !e.closest('.vh, .skip, dialog') && getComputedStyle(e).display !== 'inline')
                  .filter(e => { const box = e.getBoundingClientRect(), after = getComputedStyle(e, '::after');
                    return Math.max(box.height, parseFloat(after.height) || 0) < 23.9 || Math.max(box.width, parseFloat(after.width) || 0) < 23.9; })
                  .map(e => `${e.outerHTML.slice(0, 90)}: ${e.getBoundingClientRect().width} × ${e.getBoundingClientRect().height}`)
                """);
            Assert.True(small.Length == 0, $"{width}: {string.Join('\n', small)}");
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task In_the_readers_own_colours_marks_keep_their_strokes_and_what_is_in_hand_still_shows()
    {
        var page = await room.Open(room.Fill("/read/{slug}"), scheme: ColorScheme.Dark);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        var strokes = await page.Locator("mark.hl").EvaluateAllAsync<string[]>("marks => marks.map(m => getComputedStyle(m).textDecorationLine)");
        Assert.All(strokes, stroke => Assert.Contains("underline", stroke, StringComparison.Ordinal));
        Assert.Equal("rgba(0, 0, 0, 0)", await page.Locator($"#a-{room.Id}").EvaluateAsync<string>("m => getComputedStyle(m).backgroundColor"));
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator(".cursor")).ToBeVisibleAsync();
        await IsDrawn(page.Locator(".cursor"));
        await page.Locator($"#a-{room.Id}").ClickAsync();
        await IsDrawn(page.Locator(".grip.end"));
        await Expect(page.Locator(".cursor")).ToHaveCountAsync(0);   // what the panel is about is in hand now
        await page.ScreenshotAsync(new() { Path = Path.Combine(ReadingRoom.Screenshots, "read-forced-colors.png") });
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Who_wants_no_motion_sees_none()
    {
        var page = await room.Open(room.Fill("/read/{slug}"));
        var moving = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('body *')].filter(e => { const s = getComputedStyle(e);
                return s.transitionDuration.split(', ').some(d => parseFloat(d) > 0) || s.animationName !== 'none' || s.scrollBehavior === 'smooth'; })
              .map(e => e.outerHTML.slice(0, 90))
            """);
        Assert.Empty(moving);
        await page.Context.CloseAsync();
    }

    private static async Task IsDrawn(ILocator part)
    {
        await Expect(part).ToBeVisibleAsync();
        var drawn = await part.EvaluateAsync<string[]>("e => [getComputedStyle(e).backgroundColor, getComputedStyle(document.documentElement).backgroundColor]");
        Assert.NotEqual(drawn[1], drawn[0]);
    }

    private static Task Apply(IPage page, string setting) => setting == Enlarged ? Enlarge(page) : Space(page, setting);

    // As the browser's own setting does it: 16 px become 32, for the page's queries too.
    private static async Task Enlarge(IPage page)
    {
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new Dictionary<string, object> { ["standard"] = 32, ["fixed"] = 26 } });
    }

    // Constructed, since the content security policy lets no style be written into the page.
    private static async Task Space(IPage page, string sheet) => await page.EvaluateAsync(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }", sheet);

    // Notes take a moment to find their places; a fault that stays is one.
    private static async Task Without(string faults, IPage page)
    {
        try
        {
            await page.WaitForFunctionAsync($"() => ({faults})().length === 0", null, new() { Timeout = 10_000 });
        }
        catch (TimeoutException)
        {
            Assert.Fail(string.Join('\n', (await page.EvaluateAsync<string[]>(faults)).Distinct()));
        }
    }
}
