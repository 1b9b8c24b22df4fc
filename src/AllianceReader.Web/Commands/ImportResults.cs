using AllianceReader.Annotations;
using AllianceReader.Corpus;

namespace AllianceReader.Web.Commands;

/// <summary>What became of each file: a line each, tab-separated, so that people and programs can read it.</summary>
/// <param name="waits">True while a bar is drawn on the same terminal; else each file is told of as soon as it is in the library.</param>
internal sealed class ImportResults(TextWriter results, TextWriter errors, bool waits)
{
    private ImportReport report = new();

    public bool AreGood => report.Rejected.Count == 0;

    public async Task Add(ImportReport file)
    {
        report = report.And(file);
        if (!waits)
        {
            await Write(file);
        }
    }

    public async Task End()
    {
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
