using AllianceReader.History;
using AllianceReader.Themes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Themes;

public sealed class DeleteModel(IThemeStore themes, IHistory history, Reader reader) : PageModel, IFormPage
{
    public Theme Theme { get; private set; } = null!;

    public Theme? Parent { get; private set; }

    public IReadOnlyList<Theme> Below { get; private set; } = [];

    public async Task<IActionResult> OnGet(string slug)
    {
        var codebook = await themes.List();
        if (codebook.FirstOrDefault(theme => theme.Slug == slug) is not { } theme)
        {
            return NotFound();
        }
        Theme = theme;
        Parent = codebook.FirstOrDefault(other => other.Slug == theme.Parent);
        Below = [.. codebook.Where(other => other.Parent == slug)];
        return Page();
    }

    public Task<IActionResult> ShowAgain() => OnGet((string)RouteData.Values["slug"]!);

    public async Task<IActionResult> OnPost(string slug)
    {
        if (await themes.Find(slug) is not { } theme || !await themes.Delete(slug, reader.Now()))
        {
            return NotFound();
        }
        this.Say($"“{theme.Name}” is deleted. Its passages and notes stay.", await history.EntryOf(slug));
        return LocalRedirect("/themes");
    }
}
