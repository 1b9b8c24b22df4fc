using Microsoft.Playwright;

namespace AllianceReader.Benchmarks.Reading;

/// <summary>A reader's window with a quarter of the CPU: what it receives, when it shows something, and what moves in it.</summary>
internal sealed class SlowWindow : IAsyncDisposable
{
    public const int Slowdown = 4;

    private static readonly TimeSpan after = TimeSpan.FromSeconds(1);

    // "Placed" is when every note stands at its place and a frame with them has been made. What moves in answer to a key or click is no shift.
    private const string Watch =
        """
        window.seen = { placed: 0, shift: 0, largest: 0, moved: [], longest: 0 };
        document.addEventListener('margin-placed', () => requestAnimationFrame(() => setTimeout(() => { seen.placed ||= performance.now(); })), { once: true });
        const watch = (type, each, options) => new PerformanceObserver(list => list.getEntries().forEach(each)).observe({ type, buffered: true, ...options });
        watch('largest-contentful-paint', entry => { seen.largest = entry.startTime; });
        watch('layout-shift', entry => {
          if (entry.hadRecentInput) return;
          seen.shift += entry.value;
          seen.moved.push(...entry.sources.map(source => `${source.node?.id || source.node?.className || source.node?.nodeName} ${entry.value.toFixed(5)}`));
        });
        watch('event', entry => { if (entry.interactionId) seen.longest = Math.max(seen.longest, entry.duration); }, { durationThreshold: 16 });
        """;

    private SlowWindow(IPage page, Received received) => (Page, Received) = (page, received);

    public IPage Page { get; }

    public Received Received { get; }

    public static async Task<SlowWindow> Open(OwnChromium chromium, Uri address, bool phone)
    {
        var page = await chromium.Window(address, phone);
        await page.AddInitScriptAsync(Watch);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Slowdown });
        return new(page, await Received.By(session));
    }

    /// <summary>Until its notes stand at their places, everything that it asked for is there, and a second later.</summary>
    public async Task Visit(string path)
    {
        await Page.GotoAsync(path);
        await Page.WaitForFunctionAsync("() => seen.placed");
        await Task.Delay(after);
    }

    public Task<double> Placed() => Page.EvaluateAsync<double>("seen.placed");

    public Task<double> FirstPaint() => Page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0].startTime");

    public Task<double> LargestPaint() => Page.EvaluateAsync<double>("seen.largest");

    public Task<double> Shift() => Page.EvaluateAsync<double>("seen.shift");

    /// <returns>What shifted, and by how much of the window.</returns>
    public Task<string[]> Moved() => Page.EvaluateAsync<string[]>("seen.moved");

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
