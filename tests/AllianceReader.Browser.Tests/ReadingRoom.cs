using System.Collections.Concurrent;
using AllianceReader.Support;
using Microsoft.Playwright;

namespace AllianceReader.Browser.Tests;

/// <summary>One app with the five sample essays and one browser, shared by the tests of a class.</summary>
public sealed class ReadingRoom : IAsyncLifetime
{
    // A machine of two cores runs several browsers and apps at once; what is there at once costs nothing of this.
    private const int PatienceInMilliseconds = 20_000;

    private readonly ConcurrentQueue<string> scriptErrors = [];
    private IPlaywright? playwright;
    private IBrowser? browser;
    private RunningApp? app;

    public Uri Address => app!.Address;

    public string Database => app!.Database;

    /// <summary>What the app has printed.</summary>
    public string Said => app!.Said;

    /// <summary>Where screenshots are kept: <c>artifacts/screenshots</c>, not part of the project.</summary>
    public static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screenshots")).FullName;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.Start(Repository.Samples);
        Assertions.SetDefaultExpectTimeout(PatienceInMilliseconds);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.FindOrInstall(), Args = Chromium.Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }
        playwright?.Dispose();
        if (app is not null)
        {
            await app.DisposeAsync();
        }
        Assert.Empty(scriptErrors);
    }

    /// <summary>A fresh reader's window.</summary>
    public async Task<IPage> Open(string path = "/", int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light, bool javaScript = true, bool touch = false, bool withoutPolicy = false)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            JavaScriptEnabled = javaScript,
            HasTouch = touch,
            IsMobile = touch,
            AcceptDownloads = true,
            BypassCSP = withoutPolicy,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => scriptErrors.Enqueue($"{page.Url}: {error}");
        page.Console += (_, message) => KeepRefusal(message, page);
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Ends the app at once, as a power cut would; the browser stays.</summary>
    public void Kill() => app!.Kill();

    /// <summary>Starts it again over the same library, at the same address.</summary>
    public Task Restart() => app!.Restart(Repository.Samples, sameAddress: true);

    /// <summary>Throws away what the app signs its forms with, and starts it again: every form that stands open has expired.</summary>
    public Task RestartWithOtherKeys()
    {
        Kill();
        Directory.Delete(Path.Combine(app!.Folder, "keys"), recursive: true);
        return Restart();
    }

    public HttpClient Client() => app!.Client();

    // What the content security policy refuses is said in the console and nowhere else.
    private void KeepRefusal(IConsoleMessage message, IPage page)
    {
        if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
        {
            scriptErrors.Enqueue($"{page.Url}: {message.Text}");
        }
    }
}
