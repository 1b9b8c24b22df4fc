using System.Globalization;
using AllianceReader.Corpus;
using AllianceReader.Exchange;
using AllianceReader.Web.Importing;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Import;

/// <summary>What became of each file of a long import, as a table to keep.</summary>
public sealed class ReportModel(ImportRuns runs, LibrarySettings settings) : PageModel
{
    // As in the table of passages: every cell in quotes, and a mark by which Excel knows that it is UTF-8.
    private static readonly CsvWriterOptions Rfc4180 = new() { Quoting = CsvQuoting.Always, WriteByteOrderMark = true };

    public async Task<IActionResult> OnGet(string key)
    {
        if (runs.Find(key) is not { } run)
        {
            return NotFound();
        }
        using var table = new MemoryStream();
        await Write(run.Report, table);
        return File(table.ToArray(), "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"import-{run.At.ToLocalTime():yyyy-MM-dd-HHmm}.csv"));
    }

    private async Task Write(ImportReport report, Stream table)
    {
        await using var csv = CsvWriter.Create(table, Rfc4180, leaveOpen: true);
        await csv.WriteRecordAsync(["file", "verdict", "essay", "link", "reason"]);
        foreach (var (verdict, files) in ((string, IReadOnlyList<ImportedFile>)[])[("imported", report.Imported), ("revised", report.Revised), ("unchanged", report.Unchanged)])
        {
            foreach (var file in files)
            {
                await csv.WriteRecordAsync(Row(file.File, verdict, file.Title ?? "", $"{settings.PublicUrl}/read/{file.Slug}", ""));
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
