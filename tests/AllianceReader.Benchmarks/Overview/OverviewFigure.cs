using System.Diagnostics;
using System.Globalization;

namespace AllianceReader.Benchmarks.Overview;

/// <summary>How long the overview's first screen takes, from the real app, and how it grows with the library.</summary>
internal sealed class OverviewFigure : IFigure
{
    private const int Requests = 20;

    public string Name => "overview";

    public async Task Run(TextWriter output)
    {
        var table = new MarkdownTable(output, $"Library, {TaggedLibrary.MarkedInEach} passages an essay, {TaggedLibrary.Themes} themes", "First after a start", "Overview, p50", "p95", "Matrix of authors, p50", "Pairs of a theme, p50");
        foreach (var essays in (int[])[1_000, 10_000, 100_000])
        {
            await Row(table, essays);
        }
    }

    private static async Task Row(MarkdownTable table, int essays)
    {
        await using var app = await AppOver.Library(await TaggedLibrary.Of(essays));
        using var client = app.Client();
        var first = await Timed(client, "overview");
        var page = await Measured(client, "overview");
        var matrix = await Measured(client, "api/matrix?rows=authors");
        var pairs = await Measured(client, "api/themes/theme-1/cooccurrence");
        table.Row(
            string.Create(CultureInfo.InvariantCulture, $"{essays:N0} essays"),
            Timing.Shown(first), Timing.Shown(page.P50), Timing.Shown(page.P95), Timing.Shown(matrix.P50), Timing.Shown(pairs.P50));
    }

    private static Task<Timing> Measured(HttpClient client, string path) => Timing.Of([.. Enumerable.Repeat<Func<Task>>(() => Timed(client, path), Requests)]);

    private static async Task<double> Timed(HttpClient client, string path)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        return watch.Elapsed.TotalMilliseconds;
    }
}
