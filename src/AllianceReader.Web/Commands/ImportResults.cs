using AllianceReader.Annotations;
using AllianceReader.Corpus;
using AllianceReader.Exchange.Intake;

namespace AllianceReader.Web.Commands;

/// <summary>What became of each file: a line each, tab-separated, so that people and programs can read it.</summary>
/// <param name="waits">True while a bar is drawn on the same terminal; else each file is told of as soon as it is in the library.</param>
internal sealed class ImportResults(TextWriter results, TextWriter errors, bool waits)
{
    private readonly List<ImportReport> reports = [];
    private volatile string? unsaved;

    public ImportReport Report => ImportReport.Of(reports);

    public bool AreGood => reports.TrueForAll(report => report.Rejected.Count == 0);

    public async Task Add(ImportReport file)
    {
        if (unsaved is not null && file.Unsaved is not null)
        {
            // It shared the commit that failed; the reason has been told.
            return;
        }
        reports.Add(file);
        unsaved ??= file.Unsaved;
        if (!waits)
        {
            await Write(file);
        }
    }

    /// <summary>Of a file with somebody's notes, told of at once: a line for it, and one on standard error for each reason why something stays outside.</summary>
    /// <param name="taken">Null for a preview.</param>
    public async Task Add(IntakePlan plan, TakenIn? taken)
    {
        string[] columns =
        [
            taken is null ? "would come in" : "brought in", plan.File, plan.Work.Format,
            $"{plan.Count(IntakeVerdict.New)} new", $"{plan.Count(IntakeVerdict.Here)} here already", $"{plan.Count(IntakeVerdict.Unplaced)} to be placed",
            $"{plan.Count(IntakeVerdict.LeftOut)} left out", $"{plan.Themes.Count} new themes",
        ];
        await results.WriteLineAsync(string.Join('\t', columns.Select(column => column.Replace('\t', ' '))));
        await results.FlushAsync();
        foreach (var document in plan.Unmatched)
        {
            await errors.WriteLineAsync($"{plan.File}: “{document.Document.Name}” ({document.Notes} notes) stays outside. {document.Reason}");
        }
        foreach (var reason in plan.Notes.Where(note => note.Verdict is IntakeVerdict.Unplaced or IntakeVerdict.LeftOut).CountBy(note => note.Reason!))
        {
            await errors.WriteLineAsync($"{plan.File}: {reason.Value} × {reason.Key}");
        }
        foreach (var sentence in plan.Work.PassedOver)
        {
            await errors.WriteLineAsync($"{plan.File}: {sentence}");
        }
    }

    /// <exception cref="CannotSaveException">The library could not save a file, and so will not save the next.</exception>
    public void RequireSaved()
    {
        if (unsaved is { } why)
        {
            throw new CannotSaveException(why);
        }
    }

    public async Task End()
    {
        var report = Report;
        if (waits)
        {
            await Write(report);
        }
        await errors.WriteLineAsync(
            $"{report.Imported.Count} imported, {report.Revised.Count} revised, {report.Unchanged.Count} unchanged, {report.Rejected.Count} rejected.");
    }

    private async Task Write(ImportReport told)
    {
        await Write("imported", told.Imported);
        await Write("revised", told.Revised);
        await Write("unchanged", told.Unchanged);
        foreach (var file in told.Rejected)
        {
            await errors.WriteLineAsync($"{file.File}: {file.Reason}");
        }
        await results.FlushAsync();
    }

    private async Task Write(string verdict, IReadOnlyList<ImportedFile> files)
    {
        foreach (var file in files)
        {
            await results.WriteLineAsync($"{verdict}\t{file.File}\t{file.Slug}\t{file.Title}{Standing(file.Passages)}");
        }
    }

    // A column more for those that had passages to move.
    private static string Standing(VerdictCounts? passages) => passages is null or { InPlace: 0, ToReview: 0 }
        ? ""
        : $"\t{passages.InPlace} in place, {passages.Changed} changed, {passages.Confirm} to confirm, {passages.Gone} gone";
}
