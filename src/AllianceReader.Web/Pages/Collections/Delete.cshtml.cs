using AllianceReader.Collections;
using AllianceReader.History;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Collections;

public sealed class DeleteModel(ICollectionStore collections, IHistory history, Reader reader) : PageModel, IFormPage
{
    public Collection Collection { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug) => await Load(slug) ? Page() : NotFound();

    public Task<IActionResult> ShowAgain() => OnGet((string)RouteData.Values["slug"]!);

    public async Task<IActionResult> OnPost(string slug)
    {
        if (!await Load(slug) || !await collections.Delete(slug, reader.Now()))
        {
            return NotFound();
        }
        this.Say($"The collection “{Collection.Name}” is deleted. Its essays stay.", await history.EntryOf(slug));
        return LocalRedirect("/collections");
    }

    private async Task<bool> Load(string slug)
    {
        Collection = (await collections.Find(slug))!;
        return Collection is not null;
    }
}
