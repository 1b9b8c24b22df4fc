using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Exchange;
using AllianceReader.Themes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Read;

public sealed class EssayModel(
    IArticleStore articles, IAnnotationStore annotations, IThemeStore themes, IEnumerable<IExporter> exporters) : PageModel
{
    public Essay Essay { get; private set; } = null!;

    /// <summary><c>text</c> leaves out what stands around the essay.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Only { get; set; }

    public IEnumerable<IExporter> Exporters => exporters;

    public async Task<IActionResult> OnGet(string slug) => await Open(slug) ? Page() : NotFound();

    /// <summary>The essay alone, for a page that has just saved a note and wants to show it where it belongs.</summary>
    public async Task<IActionResult> OnGetEssay(string slug) => await Open(slug) ? Partial("_Essay", Essay) : NotFound();

    private async Task<bool> Open(string slug)
    {
        if (await articles.Find(slug) is not { } article)
        {
            return false;
        }
        Essay = new(article, await annotations.InArticle(slug), await themes.List());
        Essay.Beside = await FindBeside();
        return true;
    }

    private async Task<ArticleSummary?> FindBeside()
    {
        var theme = Essay.ThemesHere().OrderByDescending(here => here.Count).Select(here => here.Theme.Slug).FirstOrDefault();
        if (theme is null)
        {
            return null;
        }
        var sharing = await articles.List(new() { Themes = [theme], Sort = ArticleSort.Annotated, Stretch = new(2) });
        return sharing.Items.FirstOrDefault(other => other.Slug != Essay.Article.Slug);
    }
}
