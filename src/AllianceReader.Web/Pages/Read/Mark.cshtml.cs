using AllianceReader.Articles;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Read;

/// <summary>Says by hand that an essay is read, or is not: the button stands among its facts.</summary>
public sealed class MarkModel(IReadMarks marks, TimeProvider clock) : PageModel, IFormPage
{
    public IActionResult OnGet(string slug) => LocalRedirect(Essay(slug));

    public async Task<IActionResult> OnPost(string slug, bool read)
    {
        if (!await marks.Mark(slug, read, clock.GetUtcNow()))
        {
            return NotFound();
        }
        this.Say(read ? "Marked as read." : "Marked as unread.");
        return LocalRedirect(Essay(slug));
    }

    public Task<IActionResult> ShowAgain() => Task.FromResult<IActionResult>(LocalRedirect(Essay((string)RouteData.Values["slug"]!)));

    private static string Essay(string slug) => $"/read/{Uri.EscapeDataString(slug)}";
}
