using AllianceReader.Articles;
using AllianceReader.Web.Pages.Library;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Essays;

/// <summary>Something that is done with essays that were ticked in the library, or with all of its list.</summary>
public abstract class ChosenEssays(IArticleStore articles) : PageModel
{
    private const int Named = 5;

    [BindProperty(SupportsGet = true)]
    public LibraryFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "essay")]
    public IReadOnlyList<string> Ticked { get; set; } = [];

    /// <summary><c>yes</c>: all of the list, on its other pages too.</summary>
    [BindProperty(SupportsGet = true, Name = "all")]
    public string? All { get; set; }

    /// <summary>How many they were when the reader saw the form.</summary>
    [BindProperty(Name = "seen")]
    public int? Seen { get; set; }

    /// <summary>The slugs of those that are meant, in the order of the list.</summary>
    public IReadOnlyList<string> Slugs { get; private set; } = [];

    /// <summary>The first of them.</summary>
    public IReadOnlyList<ArticleSummary> First { get; private set; } = [];

    public string? Wrong { get; protected set; }

    public bool IsAll => All == YesOrNo.Yes;

    public string Counted => Wording.Count(Slugs.Count, "essay");

    /// <summary>The list they come from, as it was left; the essay, where it was one of its own page.</summary>
    public string Back => Address.Conditions.Count == 0 && !IsAll && Given.Of(Ticked) is [var only] && Request.Query["from"] == "essay"
        ? $"/read/{Uri.EscapeDataString(only)}"
        : Address.At("/").Here;

    /// <summary>What a form has to carry on for the same essays to be meant; what narrows the list stands in its address.</summary>
    public IEnumerable<(string Name, string Value)> Carried =>
    [
        .. IsAll ? [("all", YesOrNo.Yes)] : Given.Of(Ticked).Select(slug => ("essay", slug)),
        ("seen", Wording.Plain(Slugs.Count)),
    ];

    /// <summary>This page again, told the same.</summary>
    public string Here => Request.Query["from"] == "essay" ? Address.Here + "?from=essay" : Address.Here;

    protected IArticleStore Store => articles;

    protected ArticleQuery Query => IsAll
        ? Filter.Query(Stretch.First)
        : new() { Slugs = Given.Of(Ticked), Archived = ArchivedEssays.Included, Sort = Filter.Sort };

    /// <summary>Whether the essays that are meant are others by now than those the reader was shown; then the page says so.</summary>
    protected bool HaveChanged()
    {
        Wrong = Seen == Slugs.Count
            ? null
            : $"The list has changed since you opened this page: these are {Counted} now. Look at them, and press the button once more.";
        return Wrong is not null;
    }

    private ListAddress Address => ListAddress.Of(Request, [.. LibraryFilter.Fields, "page"]);

    protected async Task<bool> Load()
    {
        if (!IsAll && Given.Of(Ticked).Count == 0)
        {
            return false;
        }
        Slugs = await articles.Slugs(Query);
        First = (await articles.List(Query with { Stretch = new(Named) })).Items;
        return Slugs.Count > 0;
    }

    /// <summary>Back to the list, which says that something has to be ticked first.</summary>
    protected IActionResult NothingTicked()
    {
        this.Say("Tick the essays first that you mean, or all of the list.");
        return LocalRedirect(Back);
    }

    protected IActionResult Done(string sentence, long? entry)
    {
        this.Say(sentence, entry);
        return LocalRedirect(Back);
    }
}
