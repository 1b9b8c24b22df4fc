using AllianceReader.Corpus;

namespace AllianceReader.Web.Pages.Import;

/// <summary>
/// The reports of the last imports made in the browser, until the program ends. What they did is in the history for good; the
/// report only has to outlive the redirect after the upload, and a cookie would not hold five hundred file names.
/// </summary>
public sealed class RecentImports
{
    private const int Kept = 20;

    private readonly Lock gate = new();
    private readonly List<FinishedImport> reports = [];
    private int made;

    public FinishedImport? Latest
    {
        get
        {
            lock (gate)
            {
                return reports.LastOrDefault();
            }
        }
    }

    /// <param name="waiting">Keys of files with somebody's notes that came along.</param>
    public FinishedImport Keep(ImportReport report, DateTimeOffset at, IReadOnlyList<string>? waiting = null)
    {
        lock (gate)
        {
            var finished = new FinishedImport(++made, at, report) { Waiting = waiting ?? [] };
            reports.Add(finished);
            if (reports.Count > Kept)
            {
                reports.RemoveAt(0);
            }
            return finished;
        }
    }

    public FinishedImport? Find(int number)
    {
        lock (gate)
        {
            return reports.Find(report => report.Number == number);
        }
    }
}

/// <param name="Number">From 1 since the program started: <c>/import?report=3</c>.</param>
public sealed record FinishedImport(int Number, DateTimeOffset At, ImportReport Report)
{
    public IReadOnlyList<string> Waiting { get; init; } = [];
}
