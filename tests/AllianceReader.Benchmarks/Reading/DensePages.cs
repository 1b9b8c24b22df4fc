using System.Diagnostics;
using System.Globalization;
using AllianceReader.Support;
using Microsoft.Playwright;

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

    private const string Said = "laid out ";

    // From the start of the navigation: until every mark and note stands at its place and the browser has laid all of it out, and until the first
    // picture, which is the one with all of them, is on the screen. Said and not asked for: a question would bring the page 300 KB of script first.
    private const string WhenLaidOut =
        $$"""
        document.addEventListener('margin-placed', () => requestAnimationFrame(() => {
          document.getElementById('text').getBoundingClientRect();
          const laidOut = performance.now();
          new PerformanceObserver(list => {
            for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') console.debug(`{{Said}}${laidOut} ${startTime}`);
          }).observe({ type: 'paint', buffered: true });
        }), { once: true });
        """;

    public string Name => "dense";

    public async Task Run(TextWriter output)
    {
        await using var library = await DenseLibrary.Open();
        await using var chromium = await OwnChromium.Start();
        await Task.Delay(atRest);
        var table = new MarkdownTable(output, "Dense page, 1,000 overlapping annotations", "First byte, p50", "p95", "All laid out, p50", "Worst", "On the screen, p50", "Taguette 1.5.2");
        await Row(table, "6 KB essay", DenseLibrary.Small, "11 to 13 s", library, chromium);
        await Row(table, "200 KB text", DenseLibrary.Large, "19 to 32 s", library, chromium);
    }

    private static async Task Row(MarkdownTable table, string name, string slug, string taguette, RunningApp library, OwnChromium chromium)
    {
        using var client = library.Client();
        var bytes = await Timing.Of([.. Enumerable.Repeat(() => FirstByte(client, slug), Requests)]);
        List<(double LaidOut, double Seen)> loads = [];
        for (var load = 0; load < Loads; load++)
        {
            loads.Add(await Load(chromium, library, slug));
        }
        // The browser's own first start is not the page's.
        var (laidOut, seen) = (new Timing(loads.Skip(1).Select(load => load.LaidOut)), new Timing(loads.Skip(1).Select(load => load.Seen)));
        table.Row(name, Timing.Shown(bytes.P50), Timing.Shown(bytes.P95), Timing.Shown(laidOut.P50), Timing.Shown(laidOut.Worst), Timing.Shown(seen.P50), taguette);
    }

    private static async Task FirstByte(HttpClient client, string slug)
    {
        using var answer = await client.GetAsync(new Uri($"read/{slug}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        Trace.Assert(body.ReadByte() >= 0);
    }

    private static double Milliseconds(string said) => double.Parse(said, CultureInfo.InvariantCulture);

    private static async Task<(double LaidOut, double Seen)> Load(OwnChromium chromium, RunningApp library, string slug)
    {
        var page = await chromium.Window(library.Address);
        await page.AddInitScriptAsync(WhenLaidOut);
        var placed = page.WaitForConsoleMessageAsync(new() { Predicate = message => message.Text.StartsWith(Said, StringComparison.Ordinal) });
        await page.GotoAsync($"/read/{slug}", new() { WaitUntil = WaitUntilState.Commit });
        var times = (await placed).Text[Said.Length..].Split(' ');
        await page.Context.CloseAsync();
        await Task.Delay(betweenLoads);
        return (Milliseconds(times[0]), Milliseconds(times[1]));
    }
}
