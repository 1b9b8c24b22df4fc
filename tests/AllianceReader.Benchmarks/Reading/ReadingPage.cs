using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace AllianceReader.Benchmarks.Reading;

/// <summary>
/// The page of an essay of 30 KB with fifty annotations, against the same bytes from a bare Kestrel in the same minute: again and again, as 304, and
/// each time after an annotation has changed; and how long it takes while eight others write.
/// </summary>
internal sealed class ReadingPage : IFigure
{
    private const int Readers = 8;
    private const int Writers = 8;
    private const int Changes = 200;

    // The runtime compiles what runs often once more, and takes its time for it while both cores are at work.
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(5);

    public string Name => "page";

    public async Task Run(TextWriter output)
    {
        await using var library = await OrdinaryLibrary.Open();
        using var client = library.Client();
        await Measure(output, client, $"read/{OrdinaryLibrary.Read}");
    }

    private static async Task Measure(TextWriter output, HttpClient client, string path)
    {
        var page = await client.GetByteArrayAsync(new Uri(path, UriKind.Relative));
        using var bare = await BareKestrel.Serving(page);
        using var plain = new HttpClient { BaseAddress = bare.Address };
        var tag = await TagOf(client, path);
        var table = new MarkdownTable(output, $"The page of a 30 KB essay with 50 annotations ({page.Length / 1024} KB, `-- page`)", "Requests/s", "Bare Kestrel", "Ratio");
        var most = await PerSecond(plain, "", null);
        Row(table, "Unchanged, eight readers", await PerSecond(client, path, null), most);
        Row(table, "304 to a browser that has it", await PerSecond(client, path, tag), most);
        var (cold, bareCold) = (await AfterChanges(client, client, path), await AfterChanges(client, plain, ""));
        Row(table, "After an annotation changed, one reader", 1000 / cold.P50, 1000 / bareCold.P50);
        var (alone, beside) = (await Timing.Of(Requests(client, path)), await BesideWriters(client, path));
        var waiting = new MarkdownTable(output, "First byte of it", "p50", "p95");
        waiting.Row("Nobody writes", Timing.Shown(alone.P50), Timing.Shown(alone.P95));
        waiting.Row("Eight write", Timing.Shown(beside.P50), Timing.Shown(beside.P95));
    }

    private static void Row(MarkdownTable table, string name, double rate, double bare) => table.Row(
        name, rate.ToString("N0", CultureInfo.InvariantCulture), bare.ToString("N0", CultureInfo.InvariantCulture), (rate / bare).ToString("0.00", CultureInfo.InvariantCulture));

    private static async Task<EntityTagHeaderValue?> TagOf(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.Headers.ETag;
    }

    private static async Task<double> PerSecond(HttpClient client, string path, EntityTagHeaderValue? known)
    {
        await Loop(client, path, known, Warm);
        return await Loop(client, path, known, Measured) / Measured.TotalSeconds;
    }

    private static async Task<double> Loop(HttpClient client, string path, EntityTagHeaderValue? known, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var done = await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Run(async () =>
        {
            var count = 0;
            for (; watch.Elapsed < time; count++)
            {
                await Get(client, path, known);
            }
            return count;
        })));
        return done.Sum();
    }

    private static async Task Get(HttpClient client, string path, EntityTagHeaderValue? known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }
        using var answer = await client.SendAsync(request);
        Trace.Assert(answer.StatusCode == (known is null ? HttpStatusCode.OK : HttpStatusCode.NotModified));
        await answer.Content.CopyToAsync(Stream.Null);
    }

    private static async Task<Timing> AfterChanges(HttpClient library, HttpClient read, string path)
    {
        List<double> times = [];
        // The first ones warm up what writes and renders.
        for (var change = -2 * Changes; change < Changes; change++)
        {
            await OrdinaryLibrary.Note(library, OrdinaryLibrary.Read, Math.Abs(change));
            var watch = Stopwatch.StartNew();
            await Get(read, path, null);
            times.Add(watch.Elapsed.TotalMilliseconds);
            await OrdinaryLibrary.Undo(library);
        }
        return new(times.Skip(2 * Changes));
    }

    private static Func<Task>[] Requests(HttpClient client, string path) => [.. Enumerable.Repeat<Func<Task>>(() => FirstByte(client, path), Changes)];

    private static async Task FirstByte(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<Timing> BesideWriters(HttpClient client, string path)
    {
        using var over = new CancellationTokenSource();
        var writing = Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var note = 0; !over.IsCancellationRequested; note++)
            {
                await OrdinaryLibrary.Note(client, OrdinaryLibrary.Written, note);
            }
        })).ToList();
        var timing = await Timing.Of(Requests(client, path));
        await over.CancelAsync();
        await Task.WhenAll(writing);
        return timing;
    }
}
