using AllianceReader.Articles;
using AllianceReader.History;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Read;

public sealed class FactsModel(IArticleStore articles, IHistory history, Reader reader) : PageModel, IFormPage
{
    /// <summary>The version that the reader saw.</summary>
    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public FactsInput Input { get; set; } = new();

    public Article Article { get; private set; } = null!;

    /// <summary>Facts that read otherwise by now than in the form, each with its label; empty when nobody touched them.</summary>
    public IReadOnlyList<(string Label, string Value)> Meanwhile { get; private set; } = [];

    public async Task<IActionResult> OnGet(string slug)
    {
        if (!await Find(slug))
        {
            return NotFound();
        }
        Input = FactsInput.Of(Article);
        Version = Article.Version;
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, string? more)
    {
        if (!await Find(slug))
        {
            return NotFound();
        }
        if (more is not null)
        {
            ModelState.Clear();
            Input.Authors = [.. Input.Authors, new()];
            return Page();
        }
        try
        {
            return await Save(slug);
        }
        catch (RefusedException refused)
        {
            ModelState.Refuse(refused);
            return Page();
        }
        catch (StaleException stale)
        {
            // Both stay: what stands now above the form, the reader's words in it.
            ModelState.Clear();
            Meanwhile = [.. FactsInput.Of(Article).DifferencesFrom(Input)];
            Version = stale.Current;
            return Page();
        }
    }

    public async Task<IActionResult> ShowAgain() => await Find((string)RouteData.Values["slug"]!) ? Page() : NotFound();

    private async Task<bool> Find(string slug)
    {
        Article = (await articles.Find(slug))!;
        return Article is not null;
    }

    private async Task<IActionResult> Save(string slug)
    {
        var correction = DifferingFacts.Of(Input, Article);
        if (!DifferingFacts.AreNone(correction))
        {
            await articles.Correct(slug, correction, Version, reader.Now());
            this.Say("Corrected the facts.", await history.EntryOf(slug));
        }
        return RedirectToPage("/Read/Essay", new { slug });
    }
}
