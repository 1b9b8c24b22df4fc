using Microsoft.Playwright;

namespace AllianceReader.Browser.Tests;

/// <summary>What a screen reader is told through the page's one live region, in order; everything counts, so that nothing is said twice unnoticed.</summary>
internal sealed class Voice(IPage page)
{
    private int heard;

    public static async Task<Voice> Of(IPage page)
    {
        await page.EvaluateAsync(
            """
            () => {
              window.said = [];
              const region = document.getElementById('live');
              new MutationObserver(() => { if (region.textContent) window.said.push(region.textContent); }).observe(region, { childList: true });
            }
            """);
        return new(page);
    }

    /// <summary>Presses a key, and waits for the one thing that is said of it.</summary>
    public async Task Press(string key, string expectedStart)
    {
        await page.Keyboard.PressAsync(key);
        await Says(expectedStart);
    }

    public async Task Says(string expectedStart)
    {
        await page.WaitForFunctionAsync("heard => window.said.length > heard", heard);
        var said = await page.EvaluateAsync<string[]>("() => window.said");
        heard++;
        Assert.True(said.Length == heard && said[^1].StartsWith(expectedStart, StringComparison.Ordinal),
            $"Expected “{expectedStart}” after {heard - 1} sentences, heard: {string.Join(" | ", said.Skip(heard - 1))}");
    }
}
