using AllianceReader.Articles;
using AllianceReader.Collections;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Collections;

public sealed class ShowModel(ICollectionStore collections, IArticleStore articles, Reader reader) : PageModel, IFormPage
{
    private const int Rows = 50;

    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    /// <summary>Slugs of the essays that were ticked.</summary>
    [BindProperty(Name = "essay")]
    public IReadOnlyList<string> Ticked { get; set; } = [];

    public Collection Collection { get; private set; } = null!;

    public IReadOnlyList<ArticleSummary> Essays { get; private set; } = [];

    public Paging Paging { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug) => await Load(slug) ? Page() : NotFound();

    public Task<IActionResult> ShowAgain() => OnGet((string)RouteData.Values["slug"]!);

    public async Task<IActionResult> OnPost(string slug)
    {
        if (await collections.Include(slug, [], Given.Of(Ticked), reader.Now()) is not { } changed || await collections.Find(slug) is not { } collection)
        {
            return NotFound();
        }
        this.Say(changed.Essays == 0 ? "Tick the essays first that you mean." : $"{Wording.Count(changed.Essays, "essay")} taken out of “{collection.Name}”.", changed.Entry);
        return LocalRedirect($"/collections/{Uri.EscapeDataString(slug)}");
    }

    private async Task<bool> Load(string slug)
    {
        if (await collections.Find(slug) is not { } collection)
        {
            return false;
        }
        Collection = collection;
        var found = await articles.List(new() { Collections = [slug], Archived = ArchivedEssays.Included, Stretch = Paging.Stretch(Number, Rows) });
        Essays = found.Items;
        Paging = new(Paging.Accept(Number), Rows, found.Total, ListAddress.Of(Request));
        return true;
    }
}
