using AllianceReader.Articles;
using AllianceReader.History;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Read;

public sealed class DeleteModel(IArticleStore articles, IHistory history, Reader reader) : PageModel, IFormPage
{
    public Article Article { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug) => await Find(slug) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, long version)
    {
        if (!await Find(slug))
        {
            return NotFound();
        }
        try
        {
            await articles.Delete(slug, version, reader.Now());
        }
        catch (StaleException)
        {
            ModelState.Clear();
            ModelState.AddModelError("", "The essay has been changed since you opened this page.");
            return Page();
        }
        this.Say($"Deleted “{Article.Heading}”.", await history.EntryOf(slug));
        return Redirect("/");
    }

    public async Task<IActionResult> ShowAgain() => await Find((string)RouteData.Values["slug"]!) ? Page() : NotFound();

    private async Task<bool> Find(string slug)
    {
        Article = (await articles.Find(slug))!;
        return Article is not null;
    }
}
