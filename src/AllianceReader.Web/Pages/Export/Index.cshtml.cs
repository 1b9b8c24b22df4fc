using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Exchange;
using AllianceReader.Themes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Export;

public sealed class IndexModel(IArticleStore articles, IAnnotationStore annotations, IThemeStore themes, IEnumerable<IExporter> exporters) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Format { get; set; }

    [BindProperty(SupportsGet = true)]
    public IReadOnlyList<string> Article { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public IReadOnlyList<string> Theme { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public IReadOnlyList<string> Author { get; set; } = [];

    public IReadOnlyList<IExporter> Exporters { get; } = [.. exporters];

    public LibraryCounts Counts { get; private set; } = new(0, 0, 0, 0, 0);

    public IReadOnlyList<FacetField> Fields { get; private set; } = [];

    /// <summary>How many passages the choice holds.</summary>
    public int Passages { get; private set; }

    public int Notes { get; private set; }

    public bool IsNarrowed { get; private set; }

    public string Chosen => Exporters.Any(e => e.Format == Format) ? Format! : Exporters is [var first, ..] ? first.Format : "";

    public async Task OnGet()
    {
        Counts = await articles.Count();
        var query = new AnnotationQuery
        {
            Articles = Given.Of(Article),
            Themes = Given.Of(Theme),
            Authors = Given.Of(Author),
        };
        IsNarrowed = query.Articles.Count + query.Themes.Count + query.Authors.Count > 0;
        var chosen = await annotations.Facets(query);
        Passages = chosen.Noted + chosen.Unnoted;
        Notes = chosen.Noted;
        Fields = FieldsOf(await annotations.Facets(new()), await themes.List(), query);
    }

    // Counted over everything, whatever is chosen: a form that is filled in at leisure should not change under the reader.
    private static IReadOnlyList<FacetField> FieldsOf(AnnotationFacets all, IReadOnlyList<Theme> codebook, AnnotationQuery chosen) =>
    [
        FacetField.Of("Essays", "article", "essays", all.Articles, chosen.Articles),
        FacetField.Of("Themes", "theme", "themes",
            [.. codebook.Where(t => t.AnnotationCount > 0).Select(t => new Facet(t.Slug, t.Name, t.AnnotationCount, t.Look.ToString()))], chosen.Themes),
        FacetField.Of("Authors", "author", "authors", all.Authors, chosen.Authors),
    ];
}
