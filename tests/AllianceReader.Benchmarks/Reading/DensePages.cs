using System.Diagnostics;
using AllianceReader.Support;
using Microsoft.Playwright;

namespace AllianceReader.Benchmarks.Reading;

/// <summary>How long a page with a thousand overlapping annotations takes, from a warm server into a fresh window.</summary>
internal sealed class DensePages : IFigure
{
    private const int Requests = 20;
    private const int Loads = 7;

    // From the start of the navigation until every note stands at its place and a frame with them has been made.
    private const string WhenPlaced =
        "document.addEventListener('margin-placed', () => requestAnimationFrame(() => setTimeout(() => { window.allPlaced ??= performance.now(); })), { once: true });";

    public string Name => "dense";

    public async Task Run(TextWriter output)
    {
        await using var library = await DenseLibrary.Open();
        await using var chromium = await OwnChromium.Start();
        var table = new MarkdownTable(output, "Dense page, 1,000 overlapping annotations", "First byte, p50", "p95", "All laid out, p50", "Worst", "Taguette 1.5.2");
        await Row(table, "6 KB essay", DenseLibrary.Small, "11 to 13 s", library, chromium);
        await Row(table, "200 KB text", DenseLibrary.Large, "19 to 32 s", library, chromium);
    }

    private static async Task Row(MarkdownTable table, string name, string slug, string taguette, RunningApp library, OwnChromium chromium)
    {
        using var client = library.Client();
        var bytes = await Timing.Of([.. Enumerable.Repeat(() => FirstByte(client, slug), Requests)]);
        List<double> loads = [];
        for (var load = 0; load < Loads; load++)
        {
            loads.Add(await Load(chromium, library, slug));
        }
        // The browser's own first start is not the page's.
        var placed = new Timing(loads.Skip(1));
        table.Row(name, Timing.Shown(bytes.P50), Timing.Shown(bytes.P95), Timing.Shown(placed.P50), Timing.Shown(placed.Worst), taguette);
    }

    private static async Task FirstByte(HttpClient client, string slug)
    {
        using var answer = await client.GetAsync(new Uri($"read/{slug}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        Trace.Assert(body.ReadByte() >= 0);
    }

    private static async Task<double> Load(OwnChromium chromium, RunningApp library, string slug)
    {
        var page = await chromium.Window(library.Address);
        await page.AddInitScriptAsync(WhenPlaced);
        await page.GotoAsync($"/read/{slug}", new() { WaitUntil = WaitUntilState.Commit });
        var placed = await page.WaitForFunctionAsync("() => window.allPlaced");
        var time = await placed.JsonValueAsync<double>();
        await page.Context.CloseAsync();
        return time;
    }
}
