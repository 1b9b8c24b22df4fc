using AllianceReader.Web.Api;
using AllianceReader.Web.Pages.Notes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Export;

/// <summary>The file that the export page's form asks for; what cannot be had is said on that page again.</summary>
internal sealed class FileModel(ExportFile file) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public PassageFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGet(string? format)
    {
        try
        {
            await file.Send(format, Filter.WrongDate is { } wrong ? throw new RefusedException("from", wrong) : Filter.Query(Stretch.All), HttpContext);
            return new EmptyResult();
        }
        catch (RefusedException refused)
        {
            this.Say(refused.Message);
            return LocalRedirect(ListAddress.Of(Request, [.. PassageFilter.Fields, "format"]).At("/export").Here);
        }
    }
}
