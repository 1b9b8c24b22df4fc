using AllianceReader.Collections;
using AllianceReader.History;
using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Pages.Collections;

public sealed class NewModel(ICollectionStore collections, IHistory history, Reader reader) : CollectionFormPage(collections, history)
{
    public void OnGet()
    {
        // An empty form.
    }

    public override Task<IActionResult> ShowAgain() => Task.FromResult<IActionResult>(Page());

    public async Task<IActionResult> OnPost()
    {
        try
        {
            var made = await Store.Add(Draft, [], reader.Now());
            return await SaidAndDone($"The collection “{made.Name}” is made.", made.Slug);
        }
        catch (RefusedException refused)
        {
            return Refuse(refused);
        }
    }
}
