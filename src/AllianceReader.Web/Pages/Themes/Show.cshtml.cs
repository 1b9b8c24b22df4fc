using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Exchange;
using AllianceReader.Themes;
using AllianceReader.Web.Pages.Notes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Themes;

public sealed class ShowModel(IThemeStore themes, IAnnotationStore annotations, IEnumerable<IExporter> exporters) : PageModel
{
    private const int Rows = 50;

    [BindProperty(SupportsGet = true)]
    public PassageFilter Filter { get; set; } = new();

    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    public Theme Theme { get; private set; } = null!;

    public Theme? Parent { get; private set; }

    public IReadOnlyList<Theme> Below { get; private set; } = [];

    /// <summary>Themes that passages of this one carry as well, and how many do; whatever the list is narrowed by.</summary>
    public IReadOnlyList<Facet> Shared { get; private set; } = [];

    /// <summary>Used themes that share no passage with this one.</summary>
    public IReadOnlyList<Theme> Never { get; private set; } = [];

    public int Noted { get; private set; }

    internal IReadOnlyList<EssayPassages> Passages { get; private set; } = [];

    public IReadOnlyList<FacetField> Fields { get; private set; } = [];

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public Paging Paging { get; private set; } = null!;

    public IEnumerable<IExporter> Exporters => exporters;

    public ListAddress Address => ListAddress.Of(Request, PassageFilter.Fields);

    public async Task<IActionResult> OnGet(string slug)
    {
        var codebook = await themes.List();
        if (codebook.FirstOrDefault(theme => theme.Slug == slug) is not { } theme)
        {
            return NotFound();
        }
        Theme = theme;
        Parent = codebook.FirstOrDefault(other => other.Slug == theme.Parent);
        Below = [.. codebook.Where(other => other.Parent == slug)];
        await Surround(codebook);
        await ListPassages(codebook);
        return Page();
    }

    private async Task Surround(IReadOnlyList<Theme> codebook)
    {
        var whole = await annotations.Facets(new() { Themes = [Theme.Slug] });
        Shared = whole.Themes;
        Noted = whole.Noted;
        var near = Shared.Select(facet => facet.Value).Append(Theme.Slug).ToHashSet();
        Never = [.. codebook.Where(other => other.AnnotationCount > 0 && !near.Contains(other.Slug))];
    }

    private async Task ListPassages(IReadOnlyList<Theme> codebook)
    {
        var query = Filter.OnTheme(Theme.Slug, Paging.Stretch(Number, Rows));
        var found = await annotations.List(query);
        var facets = await annotations.Facets(query);
        Paging = new(Paging.Accept(Number), Rows, found.Total, Address);
        Passages = EssayPassages.Of(found.Items, facets.Articles, codebook, Theme);
        Fields = Filter.FieldsOf(facets, "Shared with");
        Chips = Filter.ChipsOf(Fields, Address, slug => codebook.NameOf(slug));
    }
}
