using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Corpus.Review;
using AllianceReader.History;
using AllianceReader.Web.Pages.Read.Understood;
using AllianceReader.Web.Pages.Review;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Read;

/// <summary>What was understood of an essay, beside its source, line by line; and the reader's own word on it.</summary>
[RequestFormLimits(ValueLengthLimit = LongestField, ValueCountLimit = MostFields)]
public sealed partial class SourceModel(
    IArticleStore articles, IAnnotationStore annotations, SourceReview review, TextCorrection correction, IHistory history, Reader reader) : PageModel, IFormPage
{
    public async Task<IActionResult> OnGet(string slug)
    {
        if (await Open(slug) is not { } opened)
        {
            return Unreadable is null ? NotFound() : Page();
        }
        Made = opened.Draft.Article.KeepingWhatReadersSaid(Article);
        (Input, Version) = (FactsUnderstood.Of(Made), Article.Version);
        return Show(opened);
    }

    /// <summary>Shows what would come of it, or another part, and changes nothing.</summary>
    public Task<IActionResult> OnPostCheck(string slug) => Read(slug, async (reviewed, said) =>
    {
        if (said is not null || await review.Changes(slug, reviewed.Marks))
        {
            Passages = await correction.Foresee(Article, reviewed.Draft, await annotations.InArticle(slug));
        }
        return Show(reviewed);
    });

    public Task<IActionResult> OnPost(string slug) => Read(slug, async (reviewed, said) =>
    {
        var isRevised = await review.Changes(slug, reviewed.Marks);
        if (!isRevised && said is null)
        {
            ModelState.AddModelError("", "Nothing of this changes the essay.");
            return Show(reviewed);
        }
        var stands = await review.Save(slug, reviewed, said, Version, reader.Now());
        this.Say(isRevised ? $"Saved what you marked as revision {Wording.Plain((await articles.Find(slug))!.Revision)}.{After(stands)}" : "Settled the facts.", await history.EntryOf(slug));
        return stands is { ToReview: > 0 } ? RedirectToPage("/Review/Index", new { article = slug }) : RedirectToPage("/Read/Source", new { slug, from = From > 1 ? From : (int?)null });
    });

    public Task<IActionResult> ShowAgain() => Read((string)RouteData.Values["slug"]!, (reviewed, _) => Task.FromResult<IActionResult>(Show(reviewed)));

    private static string After(VerdictCounts? stands) => stands is null || stands.InPlace + stands.ToReview == 0 ? "" : $" {Standing.Of(stands)}";

    private async Task<ReviewedSource?> Open(string slug)
    {
        if (await articles.Find(slug) is not { } article)
        {
            return null;
        }
        (Article, Made, Next) = (article, article, await articles.NextToReview(slug));
        try
        {
            return await review.Open(article);
        }
        catch (SourceRejectedException rejected)
        {
            Unreadable = rejected.Message;
            return null;
        }
    }

    private async Task<IActionResult> Read(string slug, Func<ReviewedSource, FactCorrection?, Task<IActionResult>> then)
    {
        if (await Open(slug) is not { } reviewed)
        {
            return Unreadable is null ? NotFound() : Page();
        }
        try
        {
            reviewed = WithWhatWasSent(reviewed);
            Made = reviewed.Draft.Article.KeepingWhatReadersSaid(Article);
            var said = Input.Said(Article, Made);
            _ = Made.Correct(said ?? new());
            Input = Input.Over(Made, said);
            return await then(reviewed, said);
        }
        catch (RefusedException refused)
        {
            ModelState.Refuse(refused);
        }
        catch (StaleException stale)
        {
            ModelState.Clear();
            ModelState.AddModelError("", "The essay has been changed elsewhere since you opened this page. What you marked is still here; saving again applies it to what stands now.");
            Version = stale.Current;
        }
        return Show(reviewed);
    }

    // Lines are known by their numbers: those of another source are other lines.
    private ReviewedSource WithWhatWasSent(ReviewedSource opened)
    {
        if (Sha != Article.Sha256)
        {
            Version = Article.Version;
            throw new RefusedException("", "The essay has another source since you opened this page; it is shown as it is now, without what you had marked.");
        }
        var before = opened.With(MarksJson.Parse(Marks));
        return before.With(SentMarks.Over(before.Marks, SourcePart.Of(before.Lines, Shown).Lines, Request.Form));
    }

    private PageResult Show(ReviewedSource reviewed)
    {
        // The form says what is made of what was sent, not what was sent.
        (Marks, Sha, Part) = (MarksJson.Of(reviewed.Marks), Article.Sha256, SourcePart.Of(reviewed.Lines, From > 0 ? From : Shown));
        return Page();
    }
}
