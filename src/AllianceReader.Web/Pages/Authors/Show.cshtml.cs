using AllianceReader.Annotations;
using AllianceReader.Articles;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Authors;

public sealed class ShowModel(IArticleStore articles, IAnnotationStore annotations) : PageModel
{
    private const int Rows = 50;

    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    public AuthorEntry Author { get; private set; } = null!;

    /// <summary>As the essays give them, newest first.</summary>
    public IReadOnlyList<string> Affiliations { get; private set; } = [];

    public IReadOnlyList<ArticleSummary> Essays { get; private set; } = [];

    /// <summary>Passages of this author by theme.</summary>
    public IReadOnlyList<Facet> Themes { get; private set; } = [];

    public int Passages { get; private set; }

    public int Notes { get; private set; }

    public Paging Paging { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug)
    {
        if (await articles.FindAuthor(slug) is not { } author)
        {
            return NotFound();
        }
        Author = author;
        await ListEssays();
        await CountPassages();
        return Page();
    }

    private async Task ListEssays()
    {
        var found = await articles.List(new() { Authors = [Author.Slug], Archived = ArchivedEssays.Included, Stretch = Paging.Stretch(Number, Rows) });
        Essays = found.Items;
        Paging = new(Paging.Accept(Number), Rows, found.Total, ListAddress.Of(Request));
        Affiliations = [.. found.Items
            .SelectMany(essay => essay.Authors)
            .Where(author => author.Slug == Author.Slug)
            .Select(author => author.Affiliation)
            .OfType<string>()
            .Distinct()];
    }

    private async Task CountPassages()
    {
        var facets = await annotations.Facets(new() { Authors = [Author.Slug] });
        Themes = facets.Themes;
        Passages = facets.Noted + facets.Unnoted;
        Notes = facets.Noted;
    }
}
