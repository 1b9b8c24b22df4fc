using AllianceReader.Themes;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Themes;

public sealed class IndexModel(IThemeStore themes) : PageModel
{
    internal IReadOnlyList<Branch> Tree { get; private set; } = [];

    public int Count { get; private set; }

    public int Used { get; private set; }

    public async Task OnGet()
    {
        var codebook = await themes.List();
        Tree = Branch.Of(codebook);
        Count = codebook.Count;
        Used = codebook.Count(theme => theme.AnnotationCount > 0);
    }
}
