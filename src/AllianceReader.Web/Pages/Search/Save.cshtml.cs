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
    public string Back => SearchAddress.Path + QueryString.Create(
    [
        KeyValuePair.Create("q", Q),
        .. Draft.Articles.Select(slug => KeyValuePair.Create("article", (string?)slug)),
        .. Draft.Authors.Select(slug => KeyValuePair.Create("author", (string?)slug)),
        .. Draft.Publications.Select(name => KeyValuePair.Create("publication", (string?)name)),
    ]).ToUriComponent();

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
