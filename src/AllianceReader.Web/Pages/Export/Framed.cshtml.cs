using AllianceReader.Exchange;
using AllianceReader.Exchange.Previews;
using AllianceReader.Web.Pages.Notes;
using AllianceReader.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Export;

/// <summary>The beginning of the one-file web page, for the frame on the export page.</summary>
internal sealed class FramedModel(ISnapshots snapshots, LibrarySettings settings, Reader reader) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public PassageFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGet()
    {
        try
        {
            using var snapshot = await snapshots.Take(Filter.Query(Stretch.All), settings.PublicUrl, reader.Now());
            var page = await Previews.Begin(new HtmlExport(), snapshot);
            ContentPolicy.OfFramedPage(HttpContext);
            return File(page, "text/html; charset=utf-8");
        }
        catch (RefusedException)
        {
            return NotFound();
        }
    }
}
