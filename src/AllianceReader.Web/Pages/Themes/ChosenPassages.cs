using AllianceReader.Annotations;
using AllianceReader.Themes;
using AllianceReader.Web.Pages.Notes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Themes;

/// <summary>Something that is done with passages that were ticked on a theme's page, or with all of its list.</summary>
public abstract class ChosenPassages(IThemeStore themes, IAnnotationStore annotations) : PageModel
{
    private const string Yes = "yes";

    [BindProperty(SupportsGet = true)]
    public PassageFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "annotation")]
    public IReadOnlyList<string> Ticked { get; set; } = [];

    /// <summary><c>yes</c>: all of the list, on its other pages too.</summary>
    [BindProperty(SupportsGet = true, Name = "all")]
    public string? All { get; set; }

    public Theme Theme { get; private set; } = null!;

    public IReadOnlyList<Theme> Codebook { get; private set; } = [];

    /// <summary>The annotations that are meant, in the order of the list.</summary>
    public IReadOnlyList<string> Ids { get; private set; } = [];

    public bool IsAll => All == Yes;

    /// <summary>The list they come from, as it was left.</summary>
    public string Back => ThemeAddress.WithPage(Request, Theme.Slug).Here;

    /// <summary>What a form has to carry on for the same passages to be meant.</summary>
    public IEnumerable<(string Name, string Value)> Carried =>
    [
        .. ThemeAddress.WithPage(Request, Theme.Slug).Conditions.Select(condition => (condition.Key, condition.Value)),
        .. IsAll ? [("all", Yes)] : Given.Of(Ticked).Select(id => ("annotation", id)),
    ];

    protected IAnnotationStore Annotations => annotations;

    protected AnnotationQuery Query => Filter.OnTheme(Theme.Slug, new(Stretch.Most)) with { Ids = IsAll ? [] : Given.Of(Ticked) };

    /// <summary>This page again, told the same.</summary>
    public string Here(string deed) => ThemeAddress.WithPage(Request, Theme.Slug).At($"{ThemeAddress.Path(Theme.Slug)}/{deed}").Here;

    protected async Task<bool> Load(string slug)
    {
        if (await themes.Find(slug) is not { } theme)
        {
            return false;
        }
        Theme = theme;
        Codebook = await themes.List();
        Ids = IsAll || Given.Of(Ticked).Count > 0 ? await annotations.Ids(Query) : [];
        return true;
    }

    /// <summary>Back to the list, which says that something has to be ticked first.</summary>
    protected IActionResult NothingTicked()
    {
        this.Say("Tick the passages first that you mean, or all of the list.");
        return LocalRedirect(Back);
    }
}
