using AllianceReader.Collections;
using AllianceReader.History;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Collections;

/// <summary>A page with the form of a collection on it.</summary>
public abstract class CollectionFormPage(ICollectionStore collections, IHistory history) : PageModel, IFormPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Description { get; set; }

    protected ICollectionStore Store => collections;

    protected CollectionDraft Draft => new(Name ?? "", Description ?? "");

    public abstract Task<IActionResult> ShowAgain();

    protected IActionResult Refuse(RefusedException refused)
    {
        ModelState.Refuse(refused);
        return Page();
    }

    protected async Task<IActionResult> SaidAndDone(string sentence, string slug)
    {
        this.Say(sentence, await history.EntryOf(slug));
        return LocalRedirect(Address(slug));
    }

    protected static string Address(string slug) => $"/collections/{Uri.EscapeDataString(slug)}";
}
