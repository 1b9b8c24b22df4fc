using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using AllianceReader.Benchmarks.Exports;

namespace AllianceReader.Benchmarks.Reading;

/// <summary>
/// What a reader waits for, beside what Taguette 1.5.2 takes for it on the same kind of machine: over HTTP from the real app, warm, one request
/// after the other. Its exports stand beside ours in the figure of the exports, its dense pages in theirs.
/// </summary>
internal sealed class TaguetteFigure : IFigure
{
    private const int Times = 100;
    private const int Length = 60;
    private const int Passages = 5_000;
    private const int Megabyte = 1_000_000;
    private const string Theme = "theme-1";
    private const string OfTheme = $"api/annotations?theme={Theme}&limit=1000";

    public string Name => "taguette";

    public async Task Run(TextWriter output)
    {
        var table = new MarkdownTable(output, "Against Taguette 1.5.2 (`-- taguette`)", "p50", "p95", "Taguette", "Ratio");
        await Highlights(table);
        await HighlightsOfLongText(table);
        await Views(table);
        await PassagesOfTheme(table);
    }

    private static async Task Highlights(MarkdownTable table)
    {
        await using var library = await OrdinaryLibrary.Open();
        using var client = library.Client();
        Row(table, "A highlight made in a 30 KB essay", await Made(client, OrdinaryLibrary.Written), 11, 15);
    }

    private static async Task HighlightsOfLongText(MarkdownTable table)
    {
        await using var app = await AppOver.Texts([DenseLibrary.Text("A text of 1 MB", Megabyte)]);
        using var client = app.Client();
        Row(table, "A highlight made in a 1 MB text", await Made(client, "a-text-of-1-mb"), 143);
    }

    private static async Task Views(MarkdownTable table)
    {
        await using var library = await DenseLibrary.Open();
        using var client = library.Client();
        var page = Enumerable.Repeat(Asking.For(client, $"read/{DenseLibrary.Large}"), Times).ToList();
        await Make(client, DenseLibrary.Large, 0)();
        Row(table, "The page of 1,000 annotations in 200 KB, after one has changed", await Timing.Of(page, before: () => MakeAnother(client)), 169);
        Row(table, "The same page, unchanged", await Timing.Of(page), 169);
    }

    private static async Task PassagesOfTheme(MarkdownTable table)
    {
        await using var app = await AppOver.Library(await AnnotatedLibrary.Of(Passages));
        using var client = app.Client();
        var listed = await client.GetFromJsonAsync<JsonElement>(new Uri(OfTheme, UriKind.Relative));
        Row(table, $"A theme's first page, in a library of {Passages:N0} passages", await Timing.Of([.. Enumerable.Repeat(Asking.For(client, $"themes/{Theme}"), Times)]), 48);
        Row(table, $"All {listed.GetProperty("total")} passages of that theme, by JSON", await Timing.Of([.. Enumerable.Repeat(Asking.For(client, OfTheme), Times)]), 48);
    }

    private static async Task<Timing> Made(HttpClient client, string slug)
    {
        var random = new Random(Times);
        var length = await DenseLibrary.LengthOf(client, slug);
        return await Timing.Of([.. Enumerable.Range(0, Times).Select(_ => Make(client, slug, random.Next(length - Length)))]);
    }

    private static Func<Task> Make(HttpClient client, string slug, int start) => async () =>
    {
        using var made = await client.PostAsJsonAsync(
            new Uri($"api/articles/{slug}/annotations", UriKind.Relative), new { start, end = start + Length, themes = (string[])["burden-sharing"] });
        made.EnsureSuccessStatusCode();
    };

    // In the place of the last, so that there are never more.
    private static async Task MakeAnother(HttpClient client)
    {
        await OrdinaryLibrary.Undo(client);
        await Make(client, DenseLibrary.Large, 0)();
    }

    private static void Row(MarkdownTable table, string name, Timing timing, params double[] taguette) => table.Row(
        name, Timing.Shown(timing.P50), Timing.Shown(timing.P95), $"{string.Join(" to ", taguette)} ms", string.Join(" to ", taguette.Reverse().Select(one => Ratio(timing.P50 / one))));

    private static string Ratio(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);
}
