using AllianceReader.History;
using AllianceReader.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Search;

/// <summary>A saved search, to be renamed or deleted.</summary>
public sealed class SavedModel(ISavedSearches searches, IHistory history, Reader reader) : PageModel, IFormPage
{
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The one the reader saw.</summary>
    [BindProperty]
    public long? Version { get; set; }

    public SavedSearch Search { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug)
    {
        if (!await Load(slug))
        {
            return NotFound();
        }
        (Name, Version) = (Search.Name, Search.Version);
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug)
    {
        if (!await Load(slug))
        {
            return NotFound();
        }
        try
        {
            var renamed = await searches.Change(slug, Renamed(), Version, reader.Now());
            this.Say($"Now called “{renamed?.Name}”.", await history.EntryOf(slug));
            return LocalRedirect(SearchAddress.Path);
        }
        catch (RefusedException refused)
        {
            ModelState.Refuse(refused);
        }
        catch (StaleException)
        {
            ModelState.AddModelError("", $"It has been renamed to “{Search.Name}” since you opened this page. Rename it once more if yours is to stand.");
            ModelState.Remove(nameof(Version));
            Version = Search.Version;
        }
        return Page();
    }

    public async Task<IActionResult> OnPostDelete(string slug)
    {
        if (!await Load(slug) || !await searches.Delete(slug, reader.Now()))
        {
            return NotFound();
        }
        this.Say($"The search “{Search.Name}” is deleted.", await history.EntryOf(slug));
        return LocalRedirect(SearchAddress.Path);
    }

    public async Task<IActionResult> ShowAgain() => await Load((string)RouteData.Values["slug"]!) ? Page() : NotFound();

    private SavedSearchDraft Renamed() => new(Name ?? "", Search.Question)
    {
        Articles = Search.Articles,
        Authors = Search.Authors,
        Publications = Search.Publications,
        Collections = Search.Collections,
        Archived = Search.Archived,
    };

    private async Task<bool> Load(string slug)
    {
        if (await searches.Find(slug) is not { } search)
        {
            return false;
        }
        Search = search;
        return true;
    }
}
