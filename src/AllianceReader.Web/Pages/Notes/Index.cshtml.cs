using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Themes;
using AllianceReader.Web.Pages.Themes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Notes;

public sealed class IndexModel(IAnnotationStore annotations, IArticleStore articles, IThemeStore themes) : PageModel
{
    private const int Rows = 50;

    [BindProperty(SupportsGet = true)]
    public PassageFilter Filter { get; set; } = new();

    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    public LibraryCounts Counts { get; private set; } = new(0, 0, 0, 0, 0);

    internal IReadOnlyList<EssayPassages> Passages { get; private set; } = [];

    public IReadOnlyList<FacetField> Fields { get; private set; } = [];

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public Paging Paging { get; private set; } = null!;

    /// <summary>The export page with the same passages chosen.</summary>
    public string Choice => Address.At("/export").Without("sort", Filter.Sort ?? "");

    public ListAddress Address => ListAddress.Of(Request, PassageFilter.Fields);

    public async Task OnGet()
    {
        Counts = await articles.Count();
        var query = Filter.Query(Paging.Stretch(Number, Rows));
        var found = await annotations.List(query);
        var facets = await annotations.Facets(query);
        Paging = new(Paging.Accept(Number), Rows, found.Total, Address);
        var codebook = await themes.List();
        Passages = EssayPassages.Of(found.Items, facets.Articles, codebook);
        Fields = Filter.FieldsOf(facets, "Theme");
        Chips = Filter.ChipsOf(Fields, Address, slug => codebook.NameOf(slug));
    }
}
