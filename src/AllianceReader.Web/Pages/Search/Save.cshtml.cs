using AllianceReader.History;
using AllianceReader.Search;
using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Pages.Search;

/// <summary>Keeps a search under a name. Its form stands below what was found; this page is seen when the name cannot be taken.</summary>
public sealed class SaveModel(ISavedSearches searches, IHistory history, Reader reader) : SearchPage, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    /// <summary>What was found, as it was left.</summary>
    public string Back => SearchAddress.Of(Draft);

    public IActionResult OnGet() => IsAsked ? Page() : LocalRedirect(SearchAddress.Path);

    public async Task<IActionResult> OnPost()
    {
        try
        {
            var saved = await searches.Add(Draft with { Name = Name ?? "" }, reader.Now());
            this.Say($"Saved as “{saved.Name}”.", await history.EntryOf(saved.Slug));
            return LocalRedirect(SearchAddress.Of(saved));
        }
        catch (RefusedException refused)
        {
            ModelState.Refuse(refused);
            return Page();
        }
    }

    public Task<IActionResult> ShowAgain() => Task.FromResult<IActionResult>(Page());
}
