using AllianceReader.Corpus;

namespace AllianceReader.Web.Commands;

/// <summary>What became of each file: a line each, tab-separated, so that people and programs can read it.</summary>
internal static class ImportResult
{
    public static async Task Write(ImportReport report, TextWriter results, TextWriter errors)
    {
        await Write("imported", report.Imported, results);
        await Write("revised", report.Revised, results);
        await Write("unchanged", report.Unchanged, results);
        foreach (var file in report.Rejected)
        {
            await errors.WriteLineAsync($"{file.File}: {file.Reason}");
        }
        await errors.WriteLineAsync(
            $"{report.Imported.Count} imported, {report.Revised.Count} revised, {report.Unchanged.Count} unchanged, {report.Rejected.Count} rejected.");
    }

    private static async Task Write(string verdict, IReadOnlyList<ImportedFile> files, TextWriter results)
    {
        foreach (var file in files)
        {
            await results.WriteLineAsync($"{verdict}\t{file.File}\t{file.Slug}\t{file.Title}");
        }
    }
}
