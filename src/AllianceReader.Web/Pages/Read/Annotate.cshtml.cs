using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.History;
using AllianceReader.Suggestions;
using AllianceReader.Themes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Read;

/// <summary>Marks a passage by ticking its sentences, or writes a note on the whole essay. Works in any browser and screen reader.</summary>
public sealed class AnnotateModel(
    IArticleStore articles, IAnnotationStore annotations, IThemeStore themes, ISuggestions suggestions, IHistory history, Reader reader)
    : PageModel, IFormPage
{
    /// <summary>¶ number whose sentences are listed.</summary>
    [BindProperty(SupportsGet = true)]
    public int? P { get; set; }

    /// <summary>Place of a block without a ¶ number, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int? B { get; set; }

    /// <summary>¶ number up to which sentences are listed.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Through { get; set; }

    /// <summary>Place of the last block that "Also show" has added.</summary>
    [BindProperty]
    public int? Last { get; set; }

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public AnnotationInput Input { get; set; } = new();

    public AnnotationForm Form { get; private set; } = null!;

    public string Heading => Form.Blocks.Count == 0 ? "Note on the whole essay" : $"Annotate {BlockNames.NameOf(Form.Blocks[0])}";

    public async Task<IActionResult> OnGet(string slug) => ModelState.IsValid && await Show(slug) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, int? more)
    {
        Last = more ?? Last;
        if (!await Show(slug))
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
        catch (StaleException)
        {
            ModelState.AddModelError("", "The essay's text has changed since you opened this form. Tick the passage again; everything else is kept.");
            return Page();
        }
    }

    public async Task<IActionResult> ShowAgain() => await Show((string)RouteData.Values["slug"]!) ? Page() : NotFound();

    private async Task<bool> Show(string slug)
    {
        if (await articles.Find(slug) is not { } article || ListedBlocks.Of(article, P, B, Through, Last) is not { } blocks)
        {
            return false;
        }
        Form = new()
        {
            Article = article,
            Blocks = blocks,
            Codebook = await themes.List(),
            Input = Input,
            Likely = blocks.Count == 0 ? [] : [.. (await suggestions.ThemesFor(blocks[0].Text)).Select(likely => likely.Theme)],
            Back = blocks.Count == 0 ? $"/read/{slug}" : $"/read/{slug}#{BlockNames.IdOf(article, blocks[0])}",
        };
        return true;
    }

    private async Task<IActionResult> Save()
    {
        var by = reader.Now();
        // Made once without the new theme: a refused passage or note must not leave a theme behind.
        var made = Annotate.New(Form.Article, Draft(Input.NewTheme is null ? [.. Input.Themes] : [.. Input.Themes, "new"]), by);
        var slugs = await new SavedThemes(themes, reader).Of(Input);
        var saved = await annotations.Add(made with { Themes = [.. slugs.Distinct()] }, Revision, by);
        this.Say(SavedNames.Added(saved), await history.EntryOf(saved.Id));
        return this.ToPassage(saved);
    }

    private AnnotationDraft Draft(IReadOnlyList<string> slugs)
    {
        if (Form.Blocks.Count == 0)
        {
            return new(Themes: slugs, Note: Input.Note);
        }
        var range = new CodePoints(Form.Article.Text).FromUtf16(new PickedPassage(Form.Article, Form.Blocks).Of(Input));
        return new(range.Start, range.End, Themes: slugs, Note: Input.Note);
    }
}
