using AllianceReader.Articles;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Read;

/// <summary>
/// Says by hand that an essay is read, or is not. A page of its own: a form on the essay's page would bring its token along, which is
/// another one each time, so that no browser could keep the page.
/// </summary>
public sealed class MarkModel(IArticleStore articles, IReadMarks marks, TimeProvider clock) : PageModel, IFormPage
{
    /// <summary>What it is to be marked as.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Read { get; set; } = true;

    public string Slug { get; private set; } = "";

    public string Heading { get; private set; } = "";

    public async Task<IActionResult> OnGet(string slug) => await Find(slug) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug)
    {
        if (!await marks.Mark(slug, Read, clock.GetUtcNow()))
        {
            return NotFound();
        }
        this.Say(Read ? "Marked as read." : "Marked as unread.");
        return RedirectToPage("/Read/Essay", new { slug });
    }

    public async Task<IActionResult> ShowAgain() => await Find((string)RouteData.Values["slug"]!) ? Page() : NotFound();

    private async Task<bool> Find(string slug)
    {
        if (await articles.Find(slug) is not { } article)
        {
            return false;
        }
        (Slug, Heading) = (article.Slug, article.Heading);
        return true;
    }
}
