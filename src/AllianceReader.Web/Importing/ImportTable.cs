using AllianceReader.Corpus;
using AllianceReader.Exchange;
using CsvHelper;

namespace AllianceReader.Web.Importing;

/// <summary>What became of each file of an import, as a table to keep.</summary>
internal static class ImportTable
{
    // As in the table of passages: every cell in quotes, and a mark by which Excel knows that it is UTF-8.
    private static readonly CsvWriterOptions rfc4180 = new() { Quoting = CsvQuoting.Always, WriteByteOrderMark = true };

    /// <param name="publicUrl">Without a slash at its end.</param>
    public static async Task Write(ImportReport report, string publicUrl, Stream table)
    {
        await using var csv = CsvWriter.Create(table, rfc4180, leaveOpen: true);
        await csv.WriteRecordAsync(["file", "verdict", "essay", "link", "reason"]);
        foreach (var (verdict, files) in ((string, IReadOnlyList<ImportedFile>)[])[("imported", report.Imported), ("revised", report.Revised), ("unchanged", report.Unchanged)])
        {
            foreach (var file in files)
            {
                await csv.WriteRecordAsync(Row(file.File, verdict, file.Title ?? "", $"{publicUrl}/read/{file.Slug}", ""));
            }
        }
        foreach (var file in report.Rejected)
        {
            await csv.WriteRecordAsync(Row(file.File, "rejected", "", "", file.Reason));
        }
    }

    // Trust boundary: names of files come from anywhere, and a spreadsheet would count with them.
    private static string[] Row(params IEnumerable<string> cells) => [.. cells.Select(CsvCell.Of)];
}
