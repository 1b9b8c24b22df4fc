using AllianceReader.Browser.Tests;
using Microsoft.Playwright;

namespace AllianceReader.Benchmarks.Reading;

/// <summary>The browser the tests use, for one figure.</summary>
internal sealed class OwnChromium : IAsyncDisposable
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public static async Task<OwnChromium> Start()
    {
        var own = new OwnChromium { playwright = await Playwright.CreateAsync() };
        own.browser = await own.playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.FindOrInstall(), Args = Chromium.Arguments });
        return own;
    }

    /// <summary>A fresh reader's window: nothing cached.</summary>
    /// <param name="phone">With a finger for a mouse.</param>
    public async Task<IPage> Window(Uri address, bool phone = false)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1440, Height = 900 },
            HasTouch = phone,
            IsMobile = phone,
        });
        return await context.NewPageAsync();
    }

    /// <summary>A fresh reader's window that nothing looks into but what it is asked.</summary>
    public Task<BareWindow> BareWindow() => Reading.BareWindow.Open(browser!);

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }
        playwright?.Dispose();
    }
}
