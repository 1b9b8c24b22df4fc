using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.History;
using AllianceReader.Themes;
using AllianceReader.Web.Pages.Read;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Annotations;

/// <summary>Changes an annotation, and says where a passage belongs that was not found again.</summary>
public sealed class EditModel(
    IArticleStore articles, IAnnotationStore annotations, IThemeStore themes, IHistory history, Reader reader) : PageModel
{
    private AnnotationInput asItStands = new();

    /// <summary>Place of the first block whose sentences are listed, from 1; null lists the passage's own.</summary>
    [BindProperty(SupportsGet = true)]
    public int? B { get; set; }

    /// <summary>Place of the last block that "Also show" has added.</summary>
    [BindProperty]
    public int? Last { get; set; }

    /// <summary><c>review</c> when the reader came from there and is to go on there.</summary>
    [FromQuery(Name = "from")]
    public string? From { get; set; }

    /// <summary>The essay whose passages are reviewed; null for all.</summary>
    [FromQuery(Name = "article")]
    public string? Reviewed { get; set; }

    /// <summary>The version that the reader saw.</summary>
    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public AnnotationInput Input { get; set; } = new();

    public Annotation Annotation { get; private set; } = null!;

    public AnnotationForm Form { get; private set; } = null!;

    public bool IsLost => Annotation.IsUnplaced;

    public async Task<IActionResult> OnGet(string id)
    {
        if (!ModelState.IsValid || !await Find(id))
        {
            return NotFound();
        }
        Version = Annotation.Version;
        if (!await Show())
        {
            return NotFound();
        }
        Input.Sentences = asItStands.Sentences;
        Input.From = asItStands.From;
        Input.To = asItStands.To;
        Input.Themes = Annotation.Themes;
        Input.Note = Annotation.Note;
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, int? more)
    {
        Last = more ?? Last;
        if (!await Find(id) || !await Show())
        {
            return NotFound();
        }
        if (more is not null)
        {
            ModelState.Clear();
            return Page();
        }
        try
        {
            return await Save();
        }
        catch (RefusedException refused)
        {
            ModelState.Refuse(refused);
            return Page();
        }
        catch (StaleException stale)
        {
            ModelState.Clear();
            ModelState.AddModelError("", "This has been changed elsewhere since you opened it. What you wrote is still here; saving again replaces what stands now.");
            Version = stale.Current;
            return Page();
        }
    }

    public string BeginningOf(Paragraph block)
    {
        var words = block.Text.Split(' ');
        return words.Length <= 12 ? block.Text : string.Join(' ', words[..12]) + " …";
    }

    private async Task<bool> Find(string id)
    {
        Annotation = (await annotations.Find(id))!;
        return Annotation is not null;
    }

    private async Task<bool> Show()
    {
        if (await articles.Find(Annotation.Article) is not { } article || Listed(article) is not { } blocks)
        {
            return false;
        }
        asItStands = Annotation.Place is { } range ? new PickedPassage(article, blocks).As(range) : new();
        Form = new()
        {
            Article = article,
            Blocks = blocks,
            Codebook = await themes.List(),
            Input = Input,
            KeptWords = Annotation.Place is null ? null : Annotation.Quote?.Exact,
            Back = $"/read/{article.Slug}#{(Annotation.Place is null ? "n" : "a")}-{Annotation.Id}",
        };
        return true;
    }

    private IReadOnlyList<Paragraph>? Listed(Article article)
    {
        if (B is null && Annotation.Place is { } range && ListedBlocks.Of(article, range) is [var first, ..] own)
        {
            B = BlockNames.Place(article, first);
            Last ??= BlockNames.Place(article, own[^1]);
        }
        return ListedBlocks.Of(article, null, B, null, Last);
    }

    private async Task<IActionResult> Save()
    {
        var by = reader.Now();
        // Made once without the new theme: a refused passage or note must not leave a theme behind.
        var made = Annotate.Changed(Annotation, Form.Article, Draft(Input.NewTheme is null ? [.. Input.Themes] : [.. Input.Themes, "new"]), by);
        var slugs = await new SavedThemes(themes, reader).Of(Input);
        if (await annotations.Update(made with { Themes = [.. slugs.Distinct()] }, Version, by) is not { } saved)
        {
            return NotFound();
        }
        this.Say(SavedNames.Changed(saved), await history.EntryOf(saved.Id));
        return From == "review" ? RedirectToPage("/Review/Index", new { article = Reviewed }) : this.ToPassage(saved);
    }

    private AnnotationDraft Draft(IReadOnlyList<string> slugs)
    {
        var unplaced = new AnnotationDraft(Themes: slugs, Note: Input.Note);
        if (Form.Blocks.Count == 0 || (Annotation.Place is not null && Input.HasPassageOf(asItStands)))
        {
            return unplaced;
        }
        var range = new CodePoints(Form.Article.Text).FromUtf16(new PickedPassage(Form.Article, Form.Blocks).Of(Input));
        return unplaced with { Start = range.Start, End = range.End };
    }
}
