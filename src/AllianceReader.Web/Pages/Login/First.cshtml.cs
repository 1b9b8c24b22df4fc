using AllianceReader.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Login;

/// <summary>The first password, for whoever can read the console.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class FirstModel : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public bool IsGood { get; private set; }

    private FirstToken First => HttpContext.RequestServices.GetRequiredService<FirstToken>();

    private Accounts Accounts => HttpContext.RequestServices.GetRequiredService<Accounts>();

    // Looking at it does not use it up: a mail program or a browser may look before its reader does.
    public IActionResult OnGet() => Look();

    public async Task<IActionResult> OnPost()
    {
        if (Look() is { StatusCode: not null } refused)
        {
            return refused;
        }
        if (!NewPassword.IsSame(ModelState, Password, Again))
        {
            return Page();
        }
        var account = Accounts.SetFirst(Password!);
        First.Use();
        await Sessions.Begin(HttpContext, account);
        this.Say("The password is set. Wherever the library is opened, it now asks for it.");
        return LocalRedirect("/");
    }

    public Task<IActionResult> ShowAgain() => Task.FromResult<IActionResult>(Look());

    private PageResult Look()
    {
        IsGood = First.Fits(Token) && Accounts.Current is null;
        return IsGood ? Page() : new() { StatusCode = StatusCodes.Status404NotFound };
    }
}
