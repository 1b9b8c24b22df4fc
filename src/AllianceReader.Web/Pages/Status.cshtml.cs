using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages;

/// <summary>What a reader sees in the place of a page that is not there or did not work.</summary>
// It answers in the place of whatever was asked, form or not, and does nothing.
[IgnoreAntiforgeryToken]
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatusModel : PageModel
{
    public string Title { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    /// <summary>Whoever came by a link that was shared has no library to go back to.</summary>
    public bool IsOfSharedPage => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath.StartsWith("/shared/", StringComparison.OrdinalIgnoreCase) == true;

    public IActionResult OnGet() => Say();

    public IActionResult OnPost() => Say();

    private IActionResult Say()
    {
        // Opened by its own address there is nothing to say.
        if (Response.StatusCode < StatusCodes.Status400BadRequest)
        {
            return NotFound();
        }
        (Title, Sentence) = Words(Response.StatusCode);
        return Page();
    }

    private (string Title, string Sentence) Words(int status) => status switch
    {
        StatusCodes.Status507InsufficientStorage => ("Not saved", Failed()?.Message ?? "The library cannot save anything at the moment."),
        StatusCodes.Status404NotFound when IsOfSharedPage => ("There is nothing here", "The link may be misspelled, or over, or was taken back. Whoever gave it to you can make another."),
        StatusCodes.Status401Unauthorized => ("Not logged in", "The library asks who comes in. Open it in this browser, log in, and repeat what you did."),
        StatusCodes.Status404NotFound => ("There is no page here", "The address may be misspelled, or what stood here was deleted. The history can bring it back."),
        StatusCodes.Status403Forbidden => ("Not from there", "The request came from another site, so nothing was done."),
        StatusCodes.Status412PreconditionFailed => ("Changed in the meantime", "Somebody changed this since you opened it, so nothing was done. Open it again to see how it stands now."),
        StatusCodes.Status413PayloadTooLarge => ("Too large", "What you sent is larger than the library takes at once. Import fewer files at a time."),
        StatusCodes.Status429TooManyRequests => ("Too often", "More was asked from your address than the library answers in a minute. Wait a moment and load the page again."),
        StatusCodes.Status405MethodNotAllowed => ("Not done that way", "This address does not take that kind of request."),
        >= StatusCodes.Status500InternalServerError => ("Something went wrong", "AllianceReader failed at this, and the log beside your library says how. What was saved before is safe."),
        _ => ("Nothing was done", Refused() ?? "The form may be too old: go back, load the page again and repeat what you did."),
    };

    private string? Refused() => Failed() is RefusedException refused ? refused.Message : null;

    private Exception? Failed() => HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
}
