using AllianceReader.Annotations;
using AllianceReader.History;
using AllianceReader.Web.Pages.Read;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Annotations;

public sealed class DeleteModel(IAnnotationStore annotations, IHistory history, Reader reader) : PageModel
{
    public Annotation Annotation { get; private set; } = null!;

    public string Back => $"/read/{Annotation.Article}#{(Annotation.Place is null ? "n" : "a")}-{Annotation.Id}";

    public async Task<IActionResult> OnGet(string id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string id, long version)
    {
        if (!await Find(id))
        {
            return NotFound();
        }
        try
        {
            await annotations.Delete(id, version, reader.Now());
        }
        catch (StaleException)
        {
            ModelState.AddModelError("", "This has been changed since you opened it; it now reads as below.");
            return Page();
        }
        this.Say(SavedNames.Deleted(Annotation), await history.EntryOf(id));
        return this.ToParagraph(Annotation);
    }

    private async Task<bool> Find(string id)
    {
        Annotation = (await annotations.Find(id))!;
        return Annotation is not null;
    }
}
