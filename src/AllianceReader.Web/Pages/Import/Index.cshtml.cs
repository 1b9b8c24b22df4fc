using AllianceReader.Corpus;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Import;

public sealed class IndexModel(IImporter importer, Reader reader, RecentImports imports) : PageModel
{
    /// <summary>What the reader is asked when a text reads as well in one encoding as in another.</summary>
    public static IReadOnlyList<(string Name, string Title)> Encodings { get; } =
    [
        ("utf-8", "UTF-8"), ("windows-1252", "Windows-1252, Western European"), ("euc-kr", "CP949 or EUC-KR, Korean"),
        ("utf-16le", "UTF-16, little-endian"), ("utf-16be", "UTF-16, big-endian"),
    ];

    [FromQuery(Name = "report")]
    public int? Number { get; set; }

    public FinishedImport? Finished { get; private set; }

    public void OnGet() => Finished = Number is { } number ? imports.Find(number) : null;

    /// <param name="encoding">An IANA name; empty to detect.</param>
    public async Task<IActionResult> OnPost(IFormFileCollection files, string? encoding)
    {
        if (files.Count == 0)
        {
            ModelState.AddModelError("files", "No file was chosen.");
            return Page();
        }
        var report = new ImportReport();
        foreach (var file in files)
        {
            report = report.And(await importer.Import(SourceOf(file, encoding), reader.Now()));
        }
        var finished = imports.Keep(report, reader.Now().At);
        return RedirectToPage(new { report = finished.Number });
    }

    // Trust boundary: the name is the browser's word. Only its last part is kept, and nothing is ever written under it.
    private static SourceFile SourceOf(IFormFile file, string? encoding) => new(
        Path.GetFileName(file.FileName.Replace('\\', '/')),
        file.OpenReadStream,
        Encodings.Any(known => known.Name == encoding) ? encoding : null);
}
