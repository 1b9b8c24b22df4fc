using System.Globalization;
using AllianceReader.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Login;

[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel : PageModel, IFormPage
{
    // The same words whatever the reason is.
    private const string Wrong = "That is not the password.";
    private const string TooMany = "Too many tries. Wait a quarter of an hour, and try again.";

    /// <summary>The page that was asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Return { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public int Longest => Passwords.Longest;

    public IActionResult OnGet([FromServices] Door door) => door.LetsIn(HttpContext) ? GoBack() : Page();

    public async Task<IActionResult> OnPost([FromServices] Door door, [FromServices] Attempts attempts)
    {
        switch (attempts.Try(HttpContext, Password))
        {
            case Attempt.TooMany:
                Response.Headers.RetryAfter = Tries.Within.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
                return Refuse(TooMany, StatusCodes.Status429TooManyRequests);
            case Attempt.Right when door.Account is { } account:
                await Sessions.Begin(HttpContext, account);
                return GoBack();
            default:
                return Refuse(Wrong, StatusCodes.Status401Unauthorized);
        }
    }

    public Task<IActionResult> ShowAgain() => Task.FromResult<IActionResult>(Page());

    private PageResult Refuse(string sentence, int status)
    {
        ModelState.AddModelError("", sentence);
        return new PageResult { StatusCode = status };
    }

    // Trust boundary: an address in an address leads back into this library and nowhere else ("//evil", "/\evil", "https:evil").
    private LocalRedirectResult GoBack() =>
        LocalRedirect(Url.IsLocalUrl(Return) && !Return.StartsWith("/login", StringComparison.OrdinalIgnoreCase) ? Return : "/");
}
