using AllianceReader.Search;
using AllianceReader.Themes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Search;

public sealed class IndexModel(ISearch search, IThemeStore themes) : PageModel
{
    private const int Rows = 20;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Slugs of essays.</summary>
    [BindProperty(SupportsGet = true)]
    public IReadOnlyList<string> Article { get; set; } = [];

    /// <summary>Slugs.</summary>
    [BindProperty(SupportsGet = true)]
    public IReadOnlyList<string> Author { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public IReadOnlyList<string> Publication { get; set; } = [];

    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    public SearchQuestion Question { get; private set; } = new();

    public SearchResult Found { get; private set; } = SearchResult.Nothing;

    /// <summary>Whose name or definition holds all the words.</summary>
    public IReadOnlyList<Theme> Themes { get; private set; } = [];

    public IReadOnlyList<FacetField> Fields { get; private set; } = [];

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public Paging Paging { get; private set; } = null!;

    public bool IsAsked => !string.IsNullOrWhiteSpace(Q);

    public async Task OnGet()
    {
        var address = ListAddress.Of(Request, "q", "article", "author", "publication");
        Question = SearchLanguage.Parse(Q);
        Found = await search.Find(new(Question)
        {
            Articles = Given.Of(Article),
            Authors = Given.Of(Author),
            Publications = Given.Of(Publication),
            Stretch = Paging.Stretch(Number, Rows),
        });
        Paging = new(Paging.Accept(Number), Rows, Found.Hits.Total, address);
        Fields = FieldsOf(Found);
        Chips = [.. Fields.SelectMany(field => FilterChip.Of(field, address))];
        Themes = await MatchingThemes();
    }

    private FacetField[] FieldsOf(SearchResult found) =>
    [
        FacetField.Of("Essay", "article", "essays", found.Essays, Given.Of(Article)),
        FacetField.Of("Author", "author", "authors", found.Authors, Given.Of(Author)),
        FacetField.Of("Publication", "publication", "publications", found.Publications, Given.Of(Publication)),
    ];

    // A codebook is read in a glance: a few hundred themes need no index.
    private async Task<IReadOnlyList<Theme>> MatchingThemes()
    {
        var words = Words.Of(string.Join(' ', Question.Wanted.SelectMany(any => any).Select(term => term.Words)));
        return words.IsEmpty || Paging.Number > 1
            ? []
            : [.. (await themes.List()).Where(theme => words.AllIn($"{theme.Name}\n{theme.Definition}"))];
    }
}
