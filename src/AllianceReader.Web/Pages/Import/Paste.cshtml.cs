using System.Text;
using AllianceReader.Articles;
using AllianceReader.Corpus;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Import;

/// <summary>Takes in a text that was pasted, with its headings and lists where the browser says what they are.</summary>
[RequestFormLimits(ValueLengthLimit = LongestField)]
public sealed class PasteModel(IImporter importer, IArticleStore articles, Reader reader, RecentImports imports) : PageModel
{
    /// <summary>UTF-16 units: past the largest source, so that one that is too large is told so beside its text.</summary>
    private const int LongestField = 2 * SourceFile.LargestSource;

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>What the clipboard held beside the text, as HTML; empty when the text has been changed since.</summary>
    [BindProperty]
    public string? Rich { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    public async Task<IActionResult> OnPost()
    {
        if (string.IsNullOrWhiteSpace(Text))
        {
            ModelState.AddModelError("text", "No text was pasted.");
            return Page();
        }
        if (!string.IsNullOrWhiteSpace(Address) && WebAddress is null)
        {
            ModelState.AddModelError("address", "The address has to begin with http:// or https://.");
            return Page();
        }
        var report = await importer.Import(Source, reader.Now());
        if (report.Rejected is [var rejected])
        {
            ModelState.AddModelError("text", rejected.Reason);
            return Page();
        }
        await GiveTitle(report);
        return RedirectToPage("/Import/Index", new { report = imports.Keep(report, reader.Now().At).Number });
    }

    private Uri? WebAddress => Uri.TryCreate(Address?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    private SourceFile Source
    {
        get
        {
            var (name, text) = string.IsNullOrWhiteSpace(Rich) ? ("pasted.txt", Text!) : ("pasted.html", Rich);
            var bytes = Encoding.UTF8.GetBytes(text);
            return new(name, () => new MemoryStream(bytes), "utf-8") { Address = WebAddress };
        }
    }

    // The reader's word, whatever the text's first line says.
    private async Task GiveTitle(ImportReport report)
    {
        if (!string.IsNullOrWhiteSpace(Title) && report.Imported is [var imported])
        {
            await articles.Correct(imported.Slug, new() { Title = Title }, version: null, reader.Now());
        }
    }
}
