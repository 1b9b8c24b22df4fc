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

    /// <summary>To review, unread, archived.</summary>
    public IReadOnlyList<FacetField> States { get; private set; } = [];

    /// <summary>Of the list as it is narrowed.</summary>
    public int ToReview { get; private set; }

    public IReadOnlyList<FacetField> Fields { get; private set; } = [];

    /// <summary>The list holds archived essays.</summary>
    public bool ShowsArchived { get; private set; }

    /// <summary>And no others.</summary>
    public bool ShowsArchivedAlone { get; private set; }

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public Paging Paging { get; private set; } = null!;

    public FinishedImport? LastImport => imports.Latest;

    public DateTimeOffset Now => clock.GetUtcNow();

    public ListAddress Address => ListAddress.Of(Request, LibraryFilter.Fields);

    public async Task OnGet()
    {
        Counts = await articles.Count();
        var query = Filter.Query(Paging.Stretch(Number, Rows));
        (ShowsArchived, ShowsArchivedAlone) = (query.Archived is not ArchivedEssays.LeftOut, query.Archived is ArchivedEssays.Only);
        var found = await articles.List(query);
        Essays = found.Items;
        Paging = new(Paging.Accept(Number), Rows, found.Total, Address);
        var offered = FacetField.WordsOf(Request);
        var facets = await articles.Facets(query, offered);
        ToReview = query.ToReview == false ? 0 : facets.ToReview;
        States = LibraryFields.States(facets, Filter);
        Fields = LibraryFields.Of(facets, query, offered);
        Chips = [.. States.Concat(Fields).SelectMany(field => FilterChip.Of(field, Address)), .. OtherChips(query)];
    }

    // What an address can say and no box beside the list.
    private IEnumerable<FilterChip> OtherChips(ArticleQuery query) =>
    [
        .. query.ToReview == false ? [Chip("review", "facts settled")] : Array.Empty<FilterChip>(),
        .. query.Unread == false ? [Chip("unread", "read")] : Array.Empty<FilterChip>(),
        .. query.Archived == ArchivedEssays.Included ? [Chip("archived", "archived ones too")] : Array.Empty<FilterChip>(),
        .. query.Text is { } words ? [new($"“{words.Trim()}”", Address.Without("q", words))] : Array.Empty<FilterChip>(),
    ];

    private FilterChip Chip(string field, string name) => new(name, Address.Without(field));
}
