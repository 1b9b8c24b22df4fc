using AllianceReader.Collections;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Collections;

public sealed class IndexModel(ICollectionStore collections) : PageModel
{
    public IReadOnlyList<Collection> Collections { get; private set; } = [];

    public async Task OnGet() => Collections = await collections.List();
}
