using System.Globalization;
using AllianceReader.Web.Importing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Import;

/// <summary>What became of each file of a long import, as a table to keep.</summary>
public sealed class ReportModel(ImportRuns runs, LibrarySettings settings) : PageModel
{
    public async Task<IActionResult> OnGet(string key)
    {
        if (runs.Find(key) is not { } run)
        {
            return NotFound();
        }
        using var table = new MemoryStream();
        await ImportTable.Write(run.Report, settings.PublicUrl, table);
        return File(table.ToArray(), "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"import-{run.At.ToLocalTime():yyyy-MM-dd-HHmm}.csv"));
    }
}
