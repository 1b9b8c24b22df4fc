using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using AllianceReader.Support;

namespace AllianceReader.Benchmarks.Reading;

/// <summary>
/// Adding one annotation to the 200 KB text that has a thousand: what the library takes to keep it and to answer with the blocks it
/// touched, and what a reader waits from the press of the button until mark and note are on the screen.
/// </summary>
internal sealed class AnnotateRoundTrip : IFigure
{
    private const int Times = 40;

    // As saving.js and saved.js do it. "Shown" is when mark and note stand at their places, "painted" when a frame with them has been made.
    private const string AddOne =
        """
        async ([slug, start]) => {
          const { $essay: { refresh } } = await import(document.getElementById('script').src);
          const began = performance.now();
          const answer = await fetch(`/api/articles/${slug}/annotations`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ start, end: start + 60, themes: ['burden-sharing'], note: 'One more.' }) });
          const made = await answer.json();
          await refresh([made]);
          document.getElementById('n-' + made.id).getBoundingClientRect();
          const shown = performance.now();
          await new Promise(painted => requestAnimationFrame(() => setTimeout(painted)));
          return [shown - began, performance.now() - began];
        }
        """;

    public string Name => "annotate";

    public async Task Run(TextWriter output)
    {
        await using var library = await DenseLibrary.Open();
        using var client = library.Client();
        var length = await DenseLibrary.LengthOf(client, DenseLibrary.Large);
        var table = new MarkdownTable(output, "Annotating the 200 KB text that has 1,000 annotations", "p50", "p95");
        Row(table, "Server: POST, then the blocks it touched", await Timing.Of([.. Places(length, 3).Select(start => (Func<Task>)(() => OnServer(client, start)))]));
        await using var chromium = await OwnChromium.Start();
        var (shown, painted) = await InBrowser(chromium, library, length);
        Row(table, "Browser: POST until mark and note stand at their places", shown);
        Row(table, "Browser: POST until they are painted", painted);
    }

    private static void Row(MarkdownTable table, string name, Timing timing) => table.Row(name, Timing.Shown(timing.P50), Timing.Shown(timing.P95));

    private static int[] Places(int length, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Times).Select(_ => random.Next(0, length - 60))];
    }

    private static async Task OnServer(HttpClient client, int start)
    {
        using var answer = await client.PostAsJsonAsync(
            new Uri($"api/articles/{DenseLibrary.Large}/annotations", UriKind.Relative), new { start, end = start + 60, themes = (string[])["burden-sharing"], note = "One more." });
        var made = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Trace.Assert(answer.IsSuccessStatusCode);
        await client.GetByteArrayAsync(new Uri($"read/{DenseLibrary.Large}?handler=Essay&at={made.GetProperty("start")}-{made.GetProperty("end")}", UriKind.Relative));
    }

    private static async Task<(Timing Shown, Timing Painted)> InBrowser(OwnChromium chromium, RunningApp library, int length)
    {
        var page = await chromium.Window(library.Address);
        await page.GotoAsync($"/read/{DenseLibrary.Large}");
        List<double[]> times = [];
        foreach (var start in Places(length, 5).Concat(Places(length, 6)))
        {
            times.Add(await page.EvaluateAsync<double[]>(AddOne, new object[] { DenseLibrary.Large, start }));
        }
        var counted = times.Skip(Times).ToList();
        return (new(counted.Select(t => t[0])), new(counted.Select(t => t[1])));
    }
}
