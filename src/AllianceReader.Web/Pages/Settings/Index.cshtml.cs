using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Settings;

/// <remarks>
/// Without an antiforgery token: its cookie would forbid browsers to keep the reading page, which holds this form too. What another
/// site could do here, were it not refused (<c>CrossSite</c>), is change a typeface.
/// </remarks>
[IgnoreAntiforgeryToken]
public sealed class IndexModel : PageModel
{
    /// <summary>The page to go back to: where the reader came from.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    public void OnGet()
    {
    }

    public IActionResult OnPost() => Request.HasFormContentType ? Keep(ReadingSettings.Of(Request.Form)) : BadRequest();

    public IActionResult OnPostReset() => Keep(ReadingSettings.Of(FormCollection.Empty));

    private LocalRedirectResult Keep(ReadingSettings settings)
    {
        settings.Keep(Response);
        this.Say("Kept on this device.");
        // Trust boundary: an address in a form leads back into this library and nowhere else.
        return LocalRedirect(Url.IsLocalUrl(From) ? From : "/settings");
    }
}
