using Microsoft.Playwright;

namespace AllianceReader.Browser.Tests;

/// <summary>What a person without a mouse does.</summary>
internal static class Keyboard
{
    // A long essay with every paragraph's links; more than that is a page nobody tabs through.
    private const int MostTabs = 400;

    /// <summary>Tabs until the element has the focus; fails when it is never reached.</summary>
    public static async Task TabTo(this IPage page, ILocator target)
    {
        for (var presses = 0; presses < MostTabs; presses++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{target} is not reached by Tab.");
    }

    /// <summary>Once the page's modules are there, which is before its load event: what it shows may be seen, and a key pressed, sooner.</summary>
    public static async Task Shortcut(this IPage page, string keys)
    {
        await page.WaitForLoadStateAsync();
        await page.Keyboard.PressAsync(keys);
    }

    public static async Task Press(this IPage page, ILocator target, string key = "Enter")
    {
        await page.TabTo(target);
        await page.Keyboard.PressAsync(key);
    }

    public static async Task TypeInto(this IPage page, ILocator field, string text)
    {
        await page.TabTo(field);
        await page.Keyboard.InsertTextAsync(text);
    }
}
