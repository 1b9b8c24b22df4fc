using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using AllianceReader.Benchmarks.Searching;
using AllianceReader.Support;

namespace AllianceReader.Benchmarks.Scale;

/// <summary>
/// What a reader waits for, from the real app over libraries of a thousand to a hundred thousand essays with twenty annotations each, and
/// how it grows; how soon it answers after a start, and what memory it takes.
/// </summary>
internal sealed class ScaleFigure : IFigure
{
    private const int Marked = 20;
    private const int Sample = 20;
    private const int Starts = 3;

    private static readonly int[] sizes = [1_000, 10_000, 100_000];
    private static readonly TimeSpan idle = TimeSpan.FromSeconds(10);

    public string Name => "scale";

    public async Task Run(TextWriter output)
    {
        List<List<string>> columns = [];
        foreach (var essays in sizes)
        {
            columns.Add(await Column(essays));
        }
        var table = new MarkdownTable(output, [$"p50, {Marked} annotations an essay (`-- scale`)", .. sizes.Select(size => string.Create(CultureInfo.InvariantCulture, $"{size:N0} essays"))]);
        foreach (var (row, name) in Rows.Index())
        {
            table.Row([name, .. columns.Select(column => column[row])]);
        }
    }

    private static IReadOnlyList<string> Rows { get; } =
    [
        "From a start to the first page", "Memory when idle", "Library, first page", "An essay, not looked at before", "A theme's first page", "Notes, first page",
        "A search for a rare word", "A search for a frequent one", "Export of a theme, Markdown", "Its passages", "Memory at most",
    ];

    private static async Task<List<string>> Column(int essays)
    {
        await using var app = await AppOver.Library(await LargeLibrary.Of(essays, Marked));
        var start = await StartToFirstPage(app);
        await Task.Delay(idle);
        var atRest = Memory(app, "VmRSS");
        using var client = app.Client();
        var texts = new MadeTexts();
        List<string> column =
        [
            Timing.Shown(start), $"{atRest} MB",
            Shown(await Again(client, "")),
            Shown(await Essays(client, essays)),
            Shown(await Again(client, "themes/theme-7")),
            Shown(await Again(client, "notes")),
            Shown(await Timing.Of([.. Enumerable.Range(0, Sample).Select(at => Asking.For(client, $"search?q={texts.WordAt(20_000 + (at * 37))}"))])),
            Shown(await Timing.Of([.. Enumerable.Range(0, Sample).Select(at => Asking.For(client, $"search?q={texts.WordAt(at)}"))])),
        ];
        var (taken, passages) = await Export(client);
        return [.. column, Timing.Shown(taken), passages, $"{Memory(app, "VmHWM")} MB"];
    }

    private static async Task<double> StartToFirstPage(RunningApp app)
    {
        List<double> times = [];
        for (var start = 0; start < Starts; start++)
        {
            await app.Stop();
            var watch = Stopwatch.StartNew();
            await app.Restart();
            using var client = app.Client();
            await Asking.For(client, "")();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        return new Timing(times).P50;
    }

    private static Task<Timing> Again(HttpClient client, string path) => Timing.Of([.. Enumerable.Repeat(Asking.For(client, path), Sample)]);

    // Others first, so that the server is warm and none of these is kept.
    private static async Task<Timing> Essays(HttpClient client, int essays)
    {
        List<double> times = [];
        for (var at = 0; at < 2 * Sample; at++)
        {
            var watch = Stopwatch.StartNew();
            await Asking.For(client, $"read/essay-{1 + (at * (essays / (2 * Sample)))}")();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        return new(times.Skip(Sample));
    }

    private static async Task<(double Milliseconds, string Passages)> Export(HttpClient client)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await client.GetAsync(new Uri("api/export?format=markdown&theme=theme-7", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        await answer.Content.CopyToAsync(Stream.Null);
        return (watch.Elapsed.TotalMilliseconds, answer.Headers.GetValues("X-Passages").Single());
    }

    private static string Shown(Timing timing) => Timing.Shown(timing.P50);

    // Linux: elsewhere the runtime tells no other process's peak.
    private static string Memory(RunningApp app, string what)
    {
        var status = $"/proc/{app.ProcessId}/status";
        return File.Exists(status) && Kilobytes(what).Match(File.ReadAllText(status)) is { Success: true } match
            ? (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) / 1024).ToString(CultureInfo.InvariantCulture)
            : "?";
    }

    private static Regex Kilobytes(string what) => new($@"^{what}:\s+(\d+) kB", RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
