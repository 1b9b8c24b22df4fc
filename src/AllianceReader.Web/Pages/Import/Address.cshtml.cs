using AllianceReader.Web.Fetching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Import;

/// <summary>Fetches a page of the web as an essay. Only what a reader sends from here is fetched; opening an address with one in it changes nothing.</summary>
public sealed class AddressModel(PageImport import, LibrarySettings settings, Reader reader, RecentImports imports) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true, Name = "url")]
    public string? Typed { get; set; }

    public AddressField Field => new(Typed, settings.Fetch, ModelState.ErrorOf("url"));

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        try
        {
            var report = await import.TakeIn(Typed, reader.Now(), HttpContext.RequestAborted);
            return RedirectToPage("/Import/Index", new { report = imports.Keep(report, reader.Now().At).Number });
        }
        catch (FetchRefusedException refused)
        {
            ModelState.AddModelError("url", refused.Message);
            return Page();
        }
    }

    public Task<IActionResult> ShowAgain() => Task.FromResult<IActionResult>(Page());
}
