using System.Globalization;
using AllianceReader.Support;

namespace AllianceReader.Benchmarks.Reading;

/// <summary>
/// The reading page in Chromium with a quarter of the CPU: what it weighs with nothing cached, when it shows, whether anything moves, and how
/// long a reader waits for what a key or the mouse does.
/// </summary>
internal sealed class BrowserFigure : IFigure
{
    private const int Loads = 7;
    private const string Path = "/read/" + OrdinaryLibrary.Read;

    public string Name => "browser";

    public async Task Run(TextWriter output)
    {
        await using var library = await OrdinaryLibrary.Open();
        await using var chromium = await OwnChromium.Start();
        await Weigh(output, chromium, library);
        var (desk, phone) = (await Times(chromium, library, phone: false), await Times(chromium, library, phone: true));
        Show(output, desk, phone);
        Answer(output, [.. desk.SelectMany(visit => visit.Done)]);
    }

    private static async Task Weigh(TextWriter output, OwnChromium chromium, RunningApp library)
    {
        await using var window = await SlowWindow.Open(chromium, library.Address, phone: false);
        var table = new MarkdownTable(output, "What the page transfers (`-- browser`)", "Without the essay", "Aim", "Requests", "The essay itself");
        await Row("First visit", "under 60 KB");
        window.Received.Forget();
        await Row("Second visit", "");

        async Task Row(string visit, string aim)
        {
            await window.Visit(Path);
            var answers = window.Received.Answers;
            var (all, essay) = (answers.Sum(answer => answer.Bytes), answers.Where(answer => IsEssay(answer.Address)).Sum(answer => answer.Bytes));
            table.Row(visit, Kilobytes(all - essay), aim, answers.Count, Kilobytes(essay));
        }
    }

    private static bool IsEssay(string address) => new Uri(address).AbsolutePath == Path;

    private static async Task<IReadOnlyList<Visited>> Times(OwnChromium chromium, RunningApp library, bool phone)
    {
        List<Visited> visits = [];
        // The browser's own first start is not the page's.
        for (var load = -1; load < Loads; load++)
        {
            visits.Add(await Visit(chromium, library, phone));
        }
        return [.. visits.Skip(1)];
    }

    private static async Task<Visited> Visit(OwnChromium chromium, RunningApp library, bool phone)
    {
        await using var window = await SlowWindow.Open(chromium, library.Address, phone);
        await window.Visit(Path);
        var (first, largest, placed, shift) = (await window.FirstPaint(), await window.LargestPaint(), await window.Placed(), await window.Shift());
        IReadOnlyList<Interaction> done = phone ? [] : await Interact(window, library);
        foreach (var moved in await window.Moved())
        {
            await Console.Error.WriteLineAsync($"Shifted: {moved}");
        }
        return new(first, largest, placed, shift, await window.Shift(), done);
    }

    private static async Task<IReadOnlyList<Interaction>> Interact(SlowWindow window, RunningApp library)
    {
        var done = await new Interactions(window).All();
        await Task.Delay(TimeSpan.FromSeconds(1));
        using var client = library.Client();
        await OrdinaryLibrary.Undo(client);
        return done;
    }

    private static void Show(TextWriter output, IReadOnlyList<Visited> desk, IReadOnlyList<Visited> phone)
    {
        var table = new MarkdownTable(output, $"Nothing cached, CPU {SlowWindow.Slowdown} times slower", "1440 × 900, p50", "Worst", "390 × 844, p50", "Worst");
        Row("First contentful paint", visit => visit.FirstPaint, Timing.Shown);
        Row("Largest contentful paint", visit => visit.LargestPaint, Timing.Shown);
        Row("All notes at their places", visit => visit.Placed, Timing.Shown);
        Row("Layout shift until a second later (aim 0)", visit => visit.Shift, Shift);
        var after = new Timing(desk.Select(visit => visit.ShiftAfter));
        table.Row("Layout shift with a highlight made (aim 0)", Shift(after.P50), Shift(after.Worst), "", "");

        void Row(string name, Func<Visited, double> of, Func<double, string> shown)
        {
            var (wide, narrow) = (new Timing(desk.Select(of)), new Timing(phone.Select(of)));
            table.Row(name, shown(wide.P50), shown(wide.Worst), shown(narrow.P50), shown(narrow.Worst));
        }
    }

    private static void Answer(TextWriter output, IReadOnlyList<Interaction> done)
    {
        var table = new MarkdownTable(output, "From an input to the screen, at that", "p50", "Worst", "Next paint at all, worst (aim 200 ms)");
        foreach (var interaction in done.GroupBy(one => one.What))
        {
            var shown = new Timing(interaction.Select(one => one.Shown));
            table.Row(interaction.Key, Timing.Shown(shown.P50), Timing.Shown(shown.Worst), Timing.Shown(interaction.Max(one => one.Answered)));
        }
    }

    private static string Kilobytes(long bytes) => (bytes / 1000.0).ToString("0.0 KB", CultureInfo.InvariantCulture);

    private static string Shift(double shift) => shift.ToString("0.####", CultureInfo.InvariantCulture);

    private sealed record Visited(double FirstPaint, double LargestPaint, double Placed, double Shift, double ShiftAfter, IReadOnlyList<Interaction> Done);
}
