using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using AllianceReader.Benchmarks.Searching;

namespace AllianceReader.Benchmarks.Writing;

/// <summary>The same from the real app, as its clients see it: annotations by its JSON, on one essay, while nobody and while somebody reads another.</summary>
internal static class OverHttp
{
    private const int Notes = 2_000;
    private const int Long = 600;

    /// <returns>Creates a second, how long each took, and how long a reader waited for a page meanwhile.</returns>
    public static async Task<(double PerSecond, Timing Times, Timing Reading)> Measure(int clients)
    {
        var texts = new MadeTexts();
        await using var app = await AppOver.Texts([texts.Essay(1).File, texts.Essay(2).File]);
        using var client = app.Client();
        var slugs = await Slugs(client);
        await Make(client, slugs[0], clients, Notes / 2);
        using var over = new CancellationTokenSource();
        List<double> reading = [];
        IReadOnlyCollection<double> times = [];
        var taken = 0.0;
        await Task.WhenAll(Read(client, slugs[1], reading, over.Token), MakeAndEnd());
        return (Notes / taken, new(times), new(reading));

        async Task MakeAndEnd()
        {
            var watch = Stopwatch.StartNew();
            times = await Make(client, slugs[0], clients, Notes);
            taken = watch.Elapsed.TotalSeconds;
            await over.CancelAsync();
        }
    }

    private static async Task<IReadOnlyList<string>> Slugs(HttpClient client)
    {
        var listed = await client.GetFromJsonAsync<Listed>(new Uri("api/articles", UriKind.Relative));
        return [.. listed!.Items.Select(item => item.Slug)];
    }

    private static async Task<IReadOnlyCollection<double>> Make(HttpClient client, string slug, int clients, int notes)
    {
        var times = new ConcurrentBag<double>();
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var number && number <= notes)
            {
                var watch = Stopwatch.StartNew();
                var start = number * 7 % Long;
                using var made = await client.PostAsJsonAsync(
                    new Uri($"api/articles/{slug}/annotations", UriKind.Relative),
                    new { start, end = start + 40, note = string.Create(CultureInfo.InvariantCulture, $"The note with the number {number}.") });
                made.EnsureSuccessStatusCode();
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        })));
        return times;
    }

    private static async Task Read(HttpClient client, string slug, List<double> times, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var watch = Stopwatch.StartNew();
            using var page = await client.GetAsync(new Uri($"read/{slug}", UriKind.Relative), CancellationToken.None);
            page.EnsureSuccessStatusCode();
            times.Add(watch.Elapsed.TotalMilliseconds);
            await Task.Delay(20, CancellationToken.None);
        }
    }

    private sealed record Listed(IReadOnlyList<Item> Items);

    private sealed record Item(string Slug);
}
