using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.History;
using AllianceReader.Themes;
using AllianceReader.Web.Pages.Read;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Review;

/// <summary>Passages that a new text has changed, moved or lost, one in hand: the reader decides, and can take it back.</summary>
public sealed class IndexModel(
    IArticleStore articles, IAnnotationStore annotations, IThemeStore themes, IHistory history, Reader reader, TimeProvider clock) : PageModel
{
    /// <summary>An essay's slug; null for all essays.</summary>
    [FromQuery(Name = "article")]
    public string? Slug { get; set; }

    /// <summary>The annotation in hand; null for the first that waits.</summary>
    [FromQuery(Name = "a")]
    public string? Id { get; set; }

    /// <summary>Which of the places is shown, from 1.</summary>
    [FromQuery(Name = "place")]
    public int? Number { get; set; }

    /// <summary>The only essay shown; null where all are.</summary>
    public Article? Essay { get; private set; }

    /// <summary>How that essay's passages stand.</summary>
    public VerdictCounts? Counts { get; private set; }

    internal Queue Queue { get; private set; } = new([]);

    internal Waiting? InHand { get; private set; }

    internal Case? Case { get; private set; }

    public IReadOnlyList<Theme> ThemesInHand { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>How many essays the waiting passages stand in.</summary>
    public int EssayCount => Queue.All.Select(one => one.Annotation.Article).Distinct().Count();

    public async Task<IActionResult> OnGet()
    {
        if (!ModelState.IsValid || (Slug is not null && !await Open(Slug)))
        {
            return NotFound();
        }
        Queue = await ReadQueue();
        InHand = Queue.Find(Id) ?? (Queue.All.Count > 0 ? Queue.All[0] : null);
        if (InHand is not null)
        {
            await Take(InHand.Annotation);
        }
        return Page();
    }

    /// <summary>It is here, in the words that stand here now.</summary>
    /// <param name="start">Code points.</param>
    public Task<IActionResult> OnPostHere(string id, long version, int revision, int start, int end) => Decide(id, async (asked, article, by) =>
    {
        if (!new CodePoints(article.Text).TryToUtf16(start, end, out var range))
        {
            throw new RefusedException("start", "That place is not in the essay as it stands now.");
        }
        var settled = await annotations.Settle(Settle.At(asked, article, range, by), revision, version, by);
        return settled is null ? null : SaidOf(asked, settled);
    });

    public Task<IActionResult> OnPostNote(string id, long version, int revision) => Decide(id, async (asked, _, by) =>
        await annotations.Settle(Settle.AsNote(asked, by), revision, version, by) is null ? null : $"Kept {Said(asked)} as a note on the essay.");

    public Task<IActionResult> OnPostDelete(string id, long version) => Decide(id, async (asked, _, by) =>
        await annotations.Delete(id, version, by) ? $"Deleted {Said(asked)}." : null);

    /// <summary>The address of a passage in this queue.</summary>
    internal string AddressOf(string? id, int? place = null) => "/review" + QueryString.Create(
        ((KeyValuePair<string, string?>[])[new("article", Slug), new("a", id), new("place", place is null or 1 ? null : Wording.Plain(place.Value))])
            .Where(part => part.Value is not null));

    private static string SaidOf(Annotation asked, Annotation settled) => (asked.Status, settled.Paragraph) switch
    {
        (AnnotationStatus.Changed, _) => $"Accepted the words as they are now: “{PassageNames.Short(settled.Quote!.Exact)}”.",
        (_, { } number) => $"Moved {Said(asked)} to ¶ {Wording.Plain(number)}.",
        _ => $"Moved {Said(asked)} to its new place.",
    };

    private static string Said(Annotation asked) => $"the {SavedNames.Kind(asked)} on “{PassageNames.Short(asked.Quote!.Exact)}”";

    private async Task<bool> Open(string slug)
    {
        Essay = await articles.Find(slug);
        Counts = Essay is null ? null : VerdictCounts.Of(await annotations.InArticle(slug));
        return Essay is not null;
    }

    private async Task<Queue> ReadQueue()
    {
        var found = await annotations.List(new()
        {
            Articles = Slug is null ? [] : [Slug],
            Statuses = [AnnotationStatus.Confirm, AnnotationStatus.Gone, AnnotationStatus.Changed],
            Stretch = new(Stretch.Most),
        });
        return new([.. found.Items.Where(one => one.Annotation.IsToReview).Select(Waiting.Of)]);
    }

    private async Task Take(Annotation annotation)
    {
        var article = Essay ?? await articles.Find(annotation.Article);
        var was = Case.RevisionOf(annotation) is { } number ? await articles.FindRevision(annotation.Article, number) : null;
        Case = article is null ? null : new(annotation, article, was, Number);
        var codebook = await themes.List();
        ThemesInHand = [.. annotation.Themes.Select(slug => codebook.FirstOrDefault(theme => theme.Slug == slug)).OfType<Theme>()];
    }

    private async Task<IActionResult> Decide(string id, Func<Annotation, Article, Attribution, Task<string?>> decide)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }
        var next = (await ReadQueue()).After(id);
        if (await annotations.Find(id) is not { } asked || await articles.Find(asked.Article) is not { } article)
        {
            this.Say("That passage is not there any more; nothing was done.");
            return LocalRedirect(AddressOf(next?.Annotation.Id));
        }
        try
        {
            if (await decide(asked, article, reader.Now()) is { } sentence)
            {
                this.Say(sentence, await history.EntryOf(id));
                return LocalRedirect(AddressOf(next?.Annotation.Id));
            }
        }
        catch (StaleException)
        {
            this.Say("This was changed elsewhere since you opened it, so nothing was done. It now stands as below.");
        }
        catch (RefusedException refused)
        {
            this.Say(refused.Message);
        }
        return LocalRedirect(AddressOf(id));
    }
}
