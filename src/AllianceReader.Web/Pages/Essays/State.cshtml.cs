using AllianceReader.Articles;
using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Pages.Essays;

/// <summary>Archives chosen essays, takes them out of the archive, or deletes them, as one change.</summary>
public sealed class StateModel(IArticleStore articles, IManyArticles many, Reader reader) : ChosenEssays(articles), IFormPage
{
    public const string Archive = "archive";
    public const string Unarchive = "unarchive";
    public const string Delete = "delete";

    [BindProperty(SupportsGet = true, Name = "deed")]
    public string Deed { get; set; } = "";

    public string Does => Deed == Delete ? "Delete" : "Archive";

    public async Task<IActionResult> OnGet() => await Load() ? Page() : NothingTicked();

    public async Task<IActionResult> OnPost()
    {
        if (!await Load())
        {
            return NothingTicked();
        }
        if (HaveChanged())
        {
            return Page();
        }
        var changed = await (Deed == Delete ? many.Delete(Slugs, reader.Now()) : many.Archive(Slugs, Deed == Archive, reader.Now()));
        return Deed == Delete && Request.Query["from"] == "essay" ? LocalRedirect("/") : Done(Said(changed), changed.Entry);
    }

    public async Task<IActionResult> ShowAgain()
    {
        Wrong = ModelState.ErrorOf("");
        return await Load() ? Page() : NothingTicked();
    }

    private string Said(ManyChanged changed)
    {
        var essays = Wording.Count(changed.Essays, "essay");
        return (changed.Essays, Deed) switch
        {
            (0, Archive) => "All of them are archived already.",
            (0, Unarchive) => "None of them is archived.",
            (_, Archive) => $"{essays} archived.",
            (_, Unarchive) => $"{essays} taken out of the archive.",
            _ => $"{essays} deleted.",
        };
    }
}
