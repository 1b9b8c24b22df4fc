using System.Diagnostics;
using System.Globalization;
using AllianceReader.Support;

namespace AllianceReader.Benchmarks.Reading;

/// <summary>How long a page with a thousand overlapping annotations takes, from a warm server into a fresh window.</summary>
internal sealed class DensePages : IFigure
{
    private const int Requests = 20;
    private const int Loads = 7;

    // Two thousand notes have just been made: the server compiles anew what that took, and makes its backup, on the cores that the browser needs.
    private static readonly TimeSpan atRest = TimeSpan.FromSeconds(20);

    // What a browser does when such a page is closed goes on for a while, too.
    private static readonly TimeSpan betweenLoads = TimeSpan.FromSeconds(1);

    // The library has been looked at before an essay is opened from it.
    private static readonly TimeSpan inTheLibrary = TimeSpan.FromSeconds(1);

    // From the start of the navigation: until every mark and note stands at its place and the browser has laid all of it out, and until the first
    // picture, which is the one with all of them, is on the screen. The page says so itself.
    private const string WhenLaidOut =
        """
        globalThis.laidOutAndSeen = new Promise(done => document.addEventListener('margin-placed', () => {
          document.getElementById('text').getBoundingClientRect();
          const laidOut = performance.now();
          new PerformanceObserver(list => {
            for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') done(`${laidOut} ${startTime}`);
          }).observe({ type: 'paint', buffered: true });
        }, { once: true }));
        """;

    public string Name => "dense";

    public async Task Run(TextWriter output)
    {
        await using var library = await DenseLibrary.Open();
        await using var chromium = await OwnChromium.Start();
        await Task.Delay(atRest);
        var table = new MarkdownTable(
            output, "Dense page, 1,000 overlapping annotations", "First byte, p50", "p95", "All laid out, p50", "Worst", "On the screen, p50", "Taguette 1.5.2");
        await Rows(table, "6 KB essay", DenseLibrary.Small, "11 to 13 s", library, chromium);
        await Rows(table, "200 KB text", DenseLibrary.Large, "19 to 32 s", library, chromium);
    }

    private static async Task Rows(MarkdownTable table, string name, string slug, string taguette, RunningApp library, OwnChromium chromium)
    {
        using var client = library.Client();
        var bytes = await Timing.Of([.. Enumerable.Repeat(() => FirstByte(client, slug), Requests)]);
        List<(Times FromLibrary, Times NewTab)> loads = [];
        for (var load = 0; load < Loads; load++)
        {
            loads.Add((await Open(chromium, library.Address, slug, fromLibrary: true), await Open(chromium, library.Address, slug, fromLibrary: false)));
        }
        // The browser's own first start is not the page's.
        loads.RemoveAt(0);
        Row(table, $"{name}, opened from the library", Timing.Shown(bytes.P50), Timing.Shown(bytes.P95), [.. loads.Select(load => load.FromLibrary)], taguette);
        Row(table, $"{name}, in a new tab", Timing.Shown(bytes.P50), Timing.Shown(bytes.P95), [.. loads.Select(load => load.NewTab)], taguette);
    }

    private static void Row(MarkdownTable table, string how, string firstByte, string p95, IReadOnlyList<Times> loads, string taguette)
    {
        var (laidOut, seen) = (new Timing(loads.Select(load => load.LaidOut)), new Timing(loads.Select(load => load.Seen)));
        table.Row(how, firstByte, p95, Timing.Shown(laidOut.P50), Timing.Shown(laidOut.Worst), Timing.Shown(seen.P50), taguette);
    }

    private static async Task FirstByte(HttpClient client, string slug)
    {
        using var answer = await client.GetAsync(new Uri($"read/{slug}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        Trace.Assert(body.ReadByte() >= 0);
    }

    private static double Milliseconds(string said) => double.Parse(said, CultureInfo.InvariantCulture);

    // In a new tab the browser's own beginning, of a process of its own, is part of it.
    private static async Task<Times> Open(OwnChromium chromium, Uri library, string slug, bool fromLibrary)
    {
        string[] times;
        await using (var window = await chromium.BareWindow())
        {
            await window.Prepare(WhenLaidOut);
            if (fromLibrary)
            {
                await window.Go(library);
                await Task.Delay(inTheLibrary);
            }
            await window.Go(new Uri(library, $"read/{slug}"));
            times = (await window.Wait("laidOutAndSeen")).Split(' ');
        }
        await Task.Delay(betweenLoads);
        return new(Milliseconds(times[0]), Milliseconds(times[1]));
    }

    private sealed record Times(double LaidOut, double Seen);
}
