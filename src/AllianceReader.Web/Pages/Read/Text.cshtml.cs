using System.ComponentModel.DataAnnotations;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.History;
using AllianceReader.Web.Pages.Review;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Read;

/// <summary>Corrects an essay's text in its source. What would change can be looked at before it becomes a new revision.</summary>
[RequestFormLimits(ValueLengthLimit = LongestField)]
public sealed class TextModel(
    IArticleStore articles, IAnnotationStore annotations, TextCorrection correction, IHistory history, Reader reader) : PageModel
{
    /// <summary>UTF-16 units: past the largest source, so that one that is too large is told so beside its text.</summary>
    private const int LongestField = 2 * SourceFile.LargestSource;

    /// <summary>The version that the reader saw.</summary>
    [BindProperty]
    public long Version { get; set; }

    // To the letter: blanks alone would otherwise be bound as nothing.
    [BindProperty]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Source { get; set; } = "";

    public Article Article { get; private set; } = null!;

    /// <summary>What saving would change; null before it is asked for, and when nothing would.</summary>
    internal TextPreview? Preview { get; private set; }

    public async Task<IActionResult> OnGet(string slug)
    {
        if (!await Find(slug) || await correction.SourceOf(slug) is not { } source)
        {
            return NotFound();
        }
        (Source, Version) = (source, Article.Version);
        return Page();
    }

    /// <summary>Shows what would change, and changes nothing.</summary>
    public Task<IActionResult> OnPostCheck(string slug) => Read(slug, async draft =>
    {
        var all = await annotations.InArticle(slug);
        Preview = TextPreview.Of(Article, draft.Article.KeepingWhatReadersSaid(Article), await correction.Foresee(Article, draft, all));
        return Page();
    });

    public Task<IActionResult> OnPost(string slug) => Read(slug, async draft =>
    {
        var stands = await correction.Save(slug, draft, Version, reader.Now());
        this.Say($"Saved the corrected text as revision {Wording.Plain((await articles.Find(slug))!.Revision)}.{After(stands)}", await history.EntryOf(slug));
        return stands.ToReview > 0 ? RedirectToPage("/Review/Index", new { article = slug }) : RedirectToPage("/Read/Essay", new { slug });
    });

    private static string After(VerdictCounts stands) =>
        stands.InPlace + stands.ToReview == 0 ? "" : $" {Standing.Of(stands)}";

    private async Task<bool> Find(string slug)
    {
        Article = (await articles.Find(slug))!;
        return Article is not null;
    }

    private async Task<IActionResult> Read(string slug, Func<ArticleDraft, Task<IActionResult>> then)
    {
        if (!await Find(slug))
        {
            return NotFound();
        }
        try
        {
            if (await correction.Read(Article, Source) is { } draft)
            {
                return await then(draft);
            }
            ModelState.AddModelError("source", "Nothing of this changes the essay: its text and its facts are what the library has.");
        }
        catch (SourceRejectedException rejected)
        {
            ModelState.AddModelError("source", rejected.Message);
        }
        catch (StaleException stale)
        {
            ModelState.Clear();
            ModelState.AddModelError("", "The essay has been changed elsewhere since you opened this form. Your text is still here; saving again makes it the newest.");
            Version = stale.Current;
        }
        return Page();
    }
}
