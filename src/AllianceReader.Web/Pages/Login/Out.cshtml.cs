using AllianceReader.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Login;

public sealed class OutModel(Accounts accounts) : PageModel, IFormPage
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        await Sessions.End(HttpContext, accounts);
        return LocalRedirect("/login");
    }

    public Task<IActionResult> ShowAgain() => Task.FromResult<IActionResult>(Page());
}
