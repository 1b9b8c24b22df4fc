using System.Globalization;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Collections;
using AllianceReader.Themes;
using AllianceReader.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Read;

[KeptUntilWritten]
public sealed class EssayModel(
    IArticleStore articles, IAnnotationStore annotations, IThemeStore themes, ICollectionStore collections, IReadMarks marks) : PageModel
{
    public Essay Essay { get; private set; } = null!;

    /// <summary>Those that it is in.</summary>
    public IReadOnlyList<Collection> Collections { get; private set; } = [];

    /// <summary>Somebody has gone past its first screen, or says so.</summary>
    public bool IsRead { get; private set; }

    /// <summary><c>text</c> leaves out what stands around the essay.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Only { get; set; }

    /// <summary>How it is set on paper: <c>end</c> or <c>side</c>, where the notes stand; null where nobody has asked.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Print { get; set; }

    public async Task<IActionResult> OnGet(string slug)
    {
        if (!await Open(slug))
        {
            return NotFound();
        }
        Collections = await collections.Holding(slug);
        IsRead = await marks.IsRead(slug);
        return Page();
    }

    /// <summary>The essay alone, for a page that has just saved a note and wants to show it where it belongs.</summary>
    /// <param name="at">Passages, as <c>120-164</c> in code points: of the essay, only the blocks they mark. None: all blocks.</param>
    public async Task<IActionResult> OnGetEssay(string slug, string[] at)
    {
        if (!await Open(slug))
        {
            return NotFound();
        }
        if (at.Length > 0)
        {
            Essay.ShowOnly(PassagesIn(Essay.Article, at));
        }
        return Partial("_Essay", Essay);
    }

    // What is no passage of the text marks nothing in it, and a page that asks for that gets no block.
    private static IEnumerable<TextRange> PassagesIn(Article article, string[] at)
    {
        var points = new CodePoints(article.Text);
        foreach (var passage in at)
        {
            if (passage.Split('-') is [var start, var end]
                && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
                && int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
                && points.TryToUtf16(from, to, out var range))
            {
                yield return range;
            }
        }
    }

    private async Task<bool> Open(string slug)
    {
        if (await articles.Find(slug) is not { } article)
        {
            return false;
        }
        Essay = new(article, await annotations.InArticle(slug), await themes.List());
        Essay.PrintsBeside = Print == "side";
        Essay.Beside = await FindBeside();
        return true;
    }

    private async Task<ArticleSummary?> FindBeside()
    {
        var theme = Essay.ThemesHere().OrderByDescending(here => here.Count).Select(here => here.Theme.Slug).FirstOrDefault();
        return theme is null ? null : await articles.FindBeside(Essay.Article.Slug, theme);
    }
}
