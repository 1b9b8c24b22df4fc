using AllianceReader.Web.Access;
using AllianceReader.Web.Pages.Login;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Settings;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PasswordModel(Accounts accounts, Attempts attempts, Door door) : PageModel, IFormPage
{
    [BindProperty]
    public string? Old { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public bool IsSet => door.Account is not null;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        if (!IsSet || !NewPassword.IsSame(ModelState, Password, Again) || !IsOwner())
        {
            return Page();
        }
        await Sessions.Begin(HttpContext, accounts.SetPassword(Password!));
        this.Say("The password is changed. Other browsers are asked for it.");
        return LocalRedirect("/settings");
    }

    public Task<IActionResult> ShowAgain() => Task.FromResult<IActionResult>(Page());

    // A browser that was left open is no proof of who sits at it; and whoever does may not guess here either.
    private bool IsOwner()
    {
        var attempt = attempts.Try(HttpContext, Old);
        if (attempt != Attempt.Right)
        {
            ModelState.AddModelError("old", attempt == Attempt.Wrong ? "That is not the password." : "Too many tries. Wait a quarter of an hour, and try again.");
        }
        return attempt == Attempt.Right;
    }
}
