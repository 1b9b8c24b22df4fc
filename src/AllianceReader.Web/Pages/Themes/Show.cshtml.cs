using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Themes;
using AllianceReader.Web.Pages.Notes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Themes;

public sealed class ShowModel(IThemeStore themes, IAnnotationStore annotations) : PageModel
{
    private const int Rows = 50;

    [BindProperty(SupportsGet = true)]
    public PassageFilter Filter { get; set; } = new();

    /// <summary>One of <see cref="Groupings"/>.</summary>
    [FromQuery(Name = "group")]
    public string? Group { get; set; }

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

    internal IReadOnlyList<PassageBand> Bands { get; private set; } = [];

    public IReadOnlyList<FacetField> Fields { get; private set; } = [];

    /// <summary>The themes that its passages can be kept free of.</summary>
    public FacetField Without { get; private set; } = null!;

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public Paging Paging { get; private set; } = null!;

    public bool IsByHand => Sorts.Find(Filter.Sort) == PassageSort.ByHand;

    public PassageGroup? GroupedBy => IsByHand ? null : Groupings.Find(Group);

    /// <summary>Passages of the list before anything narrows it.</summary>
    public int Whole => Filter.RollsUp ? Theme.AnnotationCountWithBelow : Theme.AnnotationCount;

    public bool HasPassages => Theme.AnnotationCountWithBelow > 0;

    public ListAddress Address => ThemeAddress.Of(Request);

    public async Task<IActionResult> OnGet(string slug)
    {
        if (await themes.Find(slug) is not { } theme)
        {
            return NotFound();
        }
        var codebook = await themes.List();
        Theme = theme;
        Parent = codebook.FirstOrDefault(other => other.Slug == theme.Parent);
        Below = [.. codebook.Where(other => other.Parent == slug)];
        await ListPassages(codebook);
        return Page();
    }

    private async Task ListPassages(IReadOnlyList<Theme> codebook)
    {
        var query = Filter.OnTheme(Theme.Slug, Paging.Stretch(Number, Rows)) with { Group = GroupedBy };
        var found = await annotations.List(query);
        var facets = await annotations.Facets(query);
        Surround(codebook, Filter.Narrows ? await annotations.Facets(new() { Themes = [Theme.Slug], Below = Filter.RollsUp }) : facets);
        Paging = new(Paging.Accept(Number), Rows, found.Total, Address);
        Bands = PassageBand.Of(found.Items, GroupedBy, codebook, Theme);
        Fields = Filter.FieldsOf(facets, "Shared with");
        Without = FacetField.Of("Not shared with", "without", "themes", Shared, Filter.Unwanted);
        Chips = Filter.ChipsOf(Fields, Address, slug => codebook.NameOf(slug));
    }

    /// <param name="whole">Of the theme, whatever the list is narrowed by.</param>
    private void Surround(IReadOnlyList<Theme> codebook, AnnotationFacets whole)
    {
        Shared = whole.Themes;
        Noted = whole.Noted;
        var near = Shared.Select(facet => facet.Value).Append(Theme.Slug).ToHashSet();
        Never = [.. codebook.Where(other => other.AnnotationCount > 0 && !other.Shelved && !near.Contains(other.Slug))];
    }
}
