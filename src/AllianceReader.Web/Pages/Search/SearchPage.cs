using AllianceReader.Articles;
using AllianceReader.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Search;

/// <summary>A page that is told what was searched for and what that was narrowed by.</summary>
public abstract class SearchPage : PageModel
{
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

    /// <summary>Slugs.</summary>
    [BindProperty(SupportsGet = true)]
    public IReadOnlyList<string> Collection { get; set; } = [];

    /// <summary><c>yes</c>: in archived essays alone; <c>all</c>: in those as well.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Archived { get; set; }

    public SearchQuestion Question { get; protected set; } = new();

    public bool IsAsked => !string.IsNullOrWhiteSpace(Q);

    /// <summary>What it is called is still to be said.</summary>
    public SavedSearchDraft Draft => new("", Q ?? "")
    {
        Articles = Given.Of(Article),
        Authors = Given.Of(Author),
        Publications = Given.Of(Publication),
        Collections = Given.Of(Collection),
        Archived = YesOrNo.Archived(Archived, ArchivedEssays.LeftOut),
    };
}
