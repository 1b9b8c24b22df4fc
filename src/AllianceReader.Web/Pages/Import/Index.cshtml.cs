using AllianceReader.Corpus;
using AllianceReader.Corpus.Sources;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Intake;
using AllianceReader.Web.Api;
using AllianceReader.Web.Importing;
using AllianceReader.Web.Serving;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Import;

/// <summary>Takes in a few files while the reader waits, and more of them beside (<see cref="ImportRuns"/>).</summary>
[RequestSizeLimit(Limits.Folder)]
[RequestFormLimits(MultipartBodyLengthLimit = Limits.Folder, ValueCountLimit = Limits.Files)]
[RequestTimeout(Patience)]
public sealed class IndexModel(IImporter importer, Intake intake, WaitingFiles waiting, Reader reader, RecentImports imports, RecentWork works, LibrarySettings settings, ImportRuns runs) : PageModel
{
    /// <summary>Milliseconds. As long as a large folder takes from a slow disk.</summary>
    private const int Patience = 10 * 60 * 1000;

    /// <summary>Files, and bytes of them, that are read in about a second.</summary>
    private const int Few = 24;
    private const long Little = 8 * 1024 * 1024;

    /// <summary>What the reader is asked when a text reads as well in one encoding as in another.</summary>
    public static IReadOnlyList<(string Name, string Title)> Encodings { get; } =
    [
        ("utf-8", "UTF-8"), ("windows-1252", "Windows-1252, Western European"), ("euc-kr", "CP949 or EUC-KR, Korean"),
        ("utf-16le", "UTF-16, little-endian"), ("utf-16be", "UTF-16, big-endian"),
    ];

    /// <summary>What a browser offers to choose: endings of essays' files.</summary>
    public static string Essays { get; } = string.Join(',', SourceFormats.Endings);

    /// <summary>The address of a page that a browser sends here, to be fetched when its reader says so.</summary>
    [FromQuery(Name = "url")]
    public string? Sent { get; set; }

    /// <summary>Words with such an address in them.</summary>
    [FromQuery(Name = "text")]
    public string? Words { get; set; }

    [FromQuery(Name = "report")]
    public int? Number { get; set; }

    /// <summary>The number of what was brought in from somebody's notes.</summary>
    [FromQuery(Name = "work")]
    public int? Work { get; set; }

    public FinishedImport? Finished { get; private set; }

    public BroughtIn? Brought { get; private set; }

    /// <summary>Of the import shown: files with somebody's notes, which wait for the reader's word.</summary>
    public IReadOnlyList<WaitingFile> Waiting { get; private set; } = [];

    public AddressField Address => new(AddressField.Shared(Sent, Words), settings.Fetch);

    /// <summary>What a reader drags to the bookmarks: it sends the page that is open there.</summary>
    public string Bookmarklet => $"javascript:location.href='{Request.Scheme}://{Request.Host}/import?url='+encodeURIComponent(location.href)";

    /// <summary>Long imports that are going on, or were stopped.</summary>
    public IReadOnlyList<ImportRun> Unfinished => runs.Unfinished;

    public void OnGet()
    {
        Finished = Number is { } number ? imports.Find(number) : null;
        Brought = works.Find(Work);
        Waiting = [.. (Finished?.Waiting ?? []).Select(waiting.Find).OfType<WaitingFile>()];
    }

    /// <param name="encoding">An IANA name; empty to detect.</param>
    public async Task<IActionResult> OnPost(IFormFileCollection files, string? encoding)
    {
        if (files.Count == 0)
        {
            ModelState.AddModelError("files", "No file was chosen.");
            return Page();
        }
        if (files.Count > Few || files.Sum(file => file.Length) > Little)
        {
            return RedirectToPage("/Import/Run", new { (await runs.Begin(files, Known(encoding))).Key });
        }
        List<ImportReport> reports = [];
        List<WaitingFile> notes = [];
        foreach (var file in files)
        {
            reports.Add(await TakeIn(file, encoding, notes));
        }
        var report = ImportReport.Of(reports);
        return notes is [var only] && files.Count == 1 && report.Imported.Count == 0
            ? RedirectToPage("/Import/Review", new { file = only.Key })
            : RedirectToPage(new { report = imports.Keep(report, reader.Now().At, [.. notes.Select(file => file.Key)]).Number });
    }

    // An essay goes into the library; somebody's notes wait until the reader has seen what would become of them.
    private async Task<ImportReport> TakeIn(IFormFile file, string? encoding, List<WaitingFile> notes)
    {
        var kept = await waiting.Keep(file);
        var holding = Holding.Essay;
        var report = new ImportReport();
        try
        {
            using var opened = kept.Open();
            holding = await intake.Holds(opened, reader.Now());
        }
        catch (FileRefusedException refused)
        {
            waiting.Forget(kept);
            return new() { Rejected = [new(kept.Name, refused.Message)] };
        }
        if (holding != Holding.Notes)
        {
            report = await importer.Import(new(kept.Name, file.OpenReadStream, Known(encoding)), reader.Now());
        }
        if (holding == Holding.Essay || report.Rejected.Count > 0)
        {
            waiting.Forget(kept);
        }
        else
        {
            notes.Add(kept);
        }
        return report;
    }

    private static string? Known(string? encoding) => Encodings.Any(known => known.Name == encoding) ? encoding : null;
}
