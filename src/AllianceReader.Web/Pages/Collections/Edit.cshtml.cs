using AllianceReader.Collections;
using AllianceReader.History;
using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Pages.Collections;

public sealed class EditModel(ICollectionStore collections, IHistory history, Reader reader) : CollectionFormPage(collections, history)
{
    /// <summary>The one the reader saw.</summary>
    [BindProperty]
    public long? Version { get; set; }

    public Collection Collection { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug)
    {
        if (!await Load(slug))
        {
            return NotFound();
        }
        (Name, Description, Version) = (Collection.Name, Collection.Description, Collection.Version);
        return Page();
    }

    public override async Task<IActionResult> ShowAgain() => await Load((string)RouteData.Values["slug"]!) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug)
    {
        if (!await Load(slug))
        {
            return NotFound();
        }
        try
        {
            var changed = await Store.Change(slug, Draft, Version, reader.Now());
            return await SaidAndDone($"“{changed?.Name}” is saved.", slug);
        }
        catch (RefusedException refused)
        {
            return Refuse(refused);
        }
        catch (StaleException)
        {
            ModelState.AddModelError("", $"The collection, now “{Collection.Name}”, has been changed since you opened this page. Save it once more if yours is to stand.");
            ModelState.Remove(nameof(Version));
            Version = Collection.Version;
            return Page();
        }
    }

    private async Task<bool> Load(string slug)
    {
        Collection = (await Store.Find(slug))!;
        return Collection is not null;
    }
}
