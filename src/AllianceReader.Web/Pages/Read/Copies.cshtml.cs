using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.History;
using AllianceReader.Web.Pages.Review;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Read;

/// <summary>An essay as it stands elsewhere: what differs there, and which of the texts is to be read here.</summary>
public sealed class CopiesModel(
    IArticleStore articles, IAnnotationStore annotations, ICopyStore copies, CopyChoices choices, TextCorrection correction, IHistory history, Reader reader)
    : PageModel, IFormPage
{
    /// <summary>The revision number of the copy that is looked into.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Copy { get; set; }

    /// <summary>The version that the reader saw.</summary>
    [BindProperty]
    public long Version { get; set; }

    public Article Article { get; private set; } = null!;

    /// <summary>What reading the copy instead would change; null where none is looked into.</summary>
    internal TextPreview? Preview { get; private set; }

    public async Task<IActionResult> OnGet(string slug)
    {
        if (!await Find(slug))
        {
            return NotFound();
        }
        if (Copy is { } copy && await choices.Draft(Article, copy) is { } draft)
        {
            var foreseen = await correction.Foresee(Article, draft, await annotations.InArticle(slug));
            Preview = TextPreview.Of(Article, draft.Article.KeepingWhatReadersSaid(Article), foreseen);
        }
        return Page();
    }

    public Task<IActionResult> OnPostRead(string slug) => Choose(slug, async copy =>
    {
        var stands = await choices.Read(Article, copy.Revision, reader.Now(), Version);
        this.Say($"You read the text of {copy.Place} now.{(stands.InPlace + stands.ToReview == 0 ? "" : $" {Standing.Of(stands)}")}", await history.EntryOf(slug));
        return stands.ToReview > 0 ? RedirectToPage("/Review/Index", new { article = slug }) : RedirectToPage("/Read/Essay", new { slug });
    });

    public Task<IActionResult> OnPostPart(string slug) => Choose(slug, async copy =>
    {
        var own = await choices.Part(Article, copy.Revision, reader.Now(), Version);
        this.Say($"The text of {copy.Place} is an essay of its own now.", await history.EntryOf(own));
        return RedirectToPage("/Read/Essay", new { slug = own });
    });

    public Task<IActionResult> OnPostRemove(string slug) => Choose(slug, async copy =>
    {
        await copies.Remove(slug, copy.Revision, reader.Now(), Version);
        this.Say($"Removed the copy of {copy.Place}.", await history.EntryOf(slug));
        return RedirectToPage("/Read/Essay", new { slug });
    });

    public async Task<IActionResult> ShowAgain() => await Find((string)RouteData.Values["slug"]!) ? Page() : NotFound();

    private async Task<bool> Find(string slug)
    {
        Article = (await articles.Find(slug))!;
        return Article is not null;
    }

    private async Task<IActionResult> Choose(string slug, Func<Copy, Task<IActionResult>> act)
    {
        if (!await Find(slug) || Article.Copies.FirstOrDefault(copy => copy.Revision == Copy) is not { } chosen)
        {
            return NotFound();
        }
        try
        {
            return await act(chosen);
        }
        catch (StaleException stale)
        {
            ModelState.Clear();
            ModelState.AddModelError("", "The essay has been changed elsewhere since you opened this page. Nothing was done; look again, and choose once more.");
            Version = stale.Current;
            return Page();
        }
    }
}
