using AllianceReader.Articles;
using AllianceReader.Web.Pages.Import;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Library;

public sealed class IndexModel(IArticleStore articles, RecentImports imports, TimeProvider clock) : PageModel
{
    private const int Rows = 50;

    [BindProperty(SupportsGet = true)]
    public LibraryFilter Filter { get; set; } = new();

    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    public LibraryCounts Counts { get; private set; } = new(0, 0, 0, 0, 0);

    public IReadOnlyList<ArticleSummary> Essays { get; private set; } = [];

    public IReadOnlyList<FacetField> Fields { get; private set; } = [];

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public Paging Paging { get; private set; } = null!;

    public FinishedImport? LastImport => imports.Latest;

    public DateTimeOffset Now => clock.GetUtcNow();

    public ListAddress Address => ListAddress.Of(Request, "theme", "author", "publication", "year", "q", "sort");

    public async Task OnGet()
    {
        Counts = await articles.Count();
        var query = Filter.Query(Paging.Stretch(Number, Rows));
        var found = await articles.List(query);
        Essays = found.Items;
        Paging = new(Paging.Accept(Number), Rows, found.Total, Address);
        Fields = FieldsOf(await articles.Facets(query), query);
        Chips = [.. Fields.SelectMany(field => FilterChip.Of(field, Address)), .. WordsChip(query.Text)];
    }

    private static IReadOnlyList<FacetField> FieldsOf(ArticleFacets facets, ArticleQuery query) =>
    [
        FacetField.Of("Theme", "theme", "themes", facets.Themes, [.. query.Themes]),
        FacetField.Of("Author", "author", "authors", facets.Authors, [.. query.Authors]),
        FacetField.Of("Publication", "publication", "publications", facets.Publications, [.. query.Publications]),
        FacetField.Of("Year", "year", "years", facets.Years, [.. query.Years.Select(year => Wording.Plain(year))]),
    ];

    private IEnumerable<FilterChip> WordsChip(string? words) =>
        words is null ? [] : [new($"“{words.Trim()}”", Address.Without("q", words))];
}
