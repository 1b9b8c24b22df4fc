using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Search;
using AllianceReader.Themes;
using AllianceReader.Web.Pages.Themes;
using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Pages.Search;

/// <summary>Shows what would be tagged of what was found, and tags it, as one change.</summary>
public sealed class TagModel(ISearch search, IArticleStore articles, IAnnotationStore annotations, IThemeStore themes, Reader reader)
    : SearchPage, IFormPage
{
    public const string Sentences = "sentences";
    public const string Paragraph = "paragraph";

    // Of one page of results, several times over.
    private const int Most = 200;

    private readonly Dictionary<string, IReadOnlyList<Annotation>> marked = [];

    /// <summary>Keys of what is ticked.</summary>
    [BindProperty(SupportsGet = true)]
    public IReadOnlyList<string> Hit { get; set; } = [];

    /// <summary>Keys of all that stood on the page, for <see cref="All"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public IReadOnlyList<string> Shown { get; set; } = [];

    /// <summary><c>yes</c>: all of the page, ticked or not.</summary>
    [BindProperty(SupportsGet = true)]
    public string? All { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Theme { get; set; }

    /// <summary><see cref="Sentences"/> or <see cref="Paragraph"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Extent { get; set; }

    public IReadOnlyList<ThemeChoice> Choices { get; private set; } = [];

    public IReadOnlyList<PlannedResult> Planned { get; private set; } = [];

    public PassageExtent HowMuch => Extent == Paragraph ? PassageExtent.Paragraph : PassageExtent.Sentences;

    public string ThemeName => Chosen?.Name ?? "";

    public string? ThemeClass => Chosen?.ClassName;

    public string Back => SearchAddress.WithPage(Request).Here;

    public string Here => SearchAddress.WithPage(Request).At("/search/tag").Here;

    public string Summary
    {
        get
        {
            var (tagged, left) = (Planned.Count(result => result.Plan.Deed != TaggingDeed.Nothing), Planned.Count(result => result.Plan.Deed == TaggingDeed.Nothing));
            return (tagged, left) switch
            {
                (0, _) => $"Nothing is left to tag: all {Wording.Plain(left)} carry “{ThemeName}” already",
                (_, 0) => $"{Wording.Count(tagged, "passage")} will carry “{ThemeName}”",
                _ => $"{Wording.Count(tagged, "passage")} will carry “{ThemeName}”; {Wording.Plain(left)} {(left == 1 ? "does" : "do")} already",
            };
        }
    }

    private ThemeChoice? Chosen => Choices.FirstOrDefault(choice => choice.Slug == Theme);

    public async Task<IActionResult> OnGet()
    {
        await Prepare();
        return Choices.Count == 0 ? Leave("There is no theme to tag with yet. Make one in the codebook first.")
            : Planned.Count == 0 ? Leave("Tick the results first that you mean.")
            : Page();
    }

    public async Task<IActionResult> OnPost()
    {
        await Prepare();
        if (Planned.Count == 0 || Chosen is null)
        {
            return Leave("Tick the results first that you mean.");
        }
        try
        {
            var done = await annotations.Tag(Theme!, await NewPassages(), [.. Planned.Select(result => result.Plan).Where(plan => plan.Deed == TaggingDeed.AddTheme).Select(plan => plan.Annotation!)], reader.Now());
            this.Say(done.Passages == 0 ? "Nothing had to be tagged." : $"{Wording.Count(done.Passages, "passage")} now {(done.Passages == 1 ? "carries" : "carry")} “{ThemeName}”.", done.Entry);
            return LocalRedirect(Back);
        }
        catch (RefusedException refused)
        {
            ModelState.AddModelError("", refused.Message);
        }
        catch (StaleException)
        {
            ModelState.AddModelError("", "The text of an essay has changed while you looked. Nothing is tagged yet; look again.");
        }
        return Page();
    }

    public async Task<IActionResult> ShowAgain()
    {
        await Prepare();
        return Planned.Count == 0 ? Leave("Tick the results first that you mean.") : Page();
    }

    private LocalRedirectResult Leave(string sentence)
    {
        this.Say(sentence);
        return LocalRedirect(Back);
    }

    private async Task Prepare()
    {
        Question = SearchLanguage.Parse(Q);
        Choices = ThemeChoice.Of(await themes.List(), except: null);
        Theme = Chosen?.Slug ?? (Choices.Count == 0 ? null : Choices[0].Slug);
        Extent = HowMuch == PassageExtent.Paragraph ? Paragraph : Sentences;
        var keys = Given.Of(All == "yes" ? Shown : Hit).Select(SearchKey.Parse).OfType<SearchKey>().Distinct().Take(Most).ToList();
        List<PlannedResult> planned = [];
        foreach (var hit in Theme is null ? [] : await search.Look(Question, keys))
        {
            if (await Plan(hit, planned) is { } plan)
            {
                planned.Add(new(hit, plan, HowMuch));
            }
        }
        Planned = planned;
    }

    // One annotation is tagged once, though its note and its paragraph may both have been found.
    private async Task<PlannedTagging?> Plan(SearchHit hit, List<PlannedResult> before)
    {
        var there = await MarkedIn(hit.Article.Slug);
        var plan = FoundPassage.Of(hit, HowMuch) is { } passage ? PlannedTagging.At(passage, Theme!, there)
            : there.FirstOrDefault(annotation => annotation.Id == hit.Annotation) is { } noted ? PlannedTagging.On(noted, Theme!)
            : null;
        return plan?.Deed == TaggingDeed.AddTheme && before.Exists(other => other.Plan.Annotation == plan.Annotation)
            ? plan with { Deed = TaggingDeed.Nothing }
            : plan;
    }

    private async Task<IReadOnlyList<Annotation>> MarkedIn(string article)
    {
        if (!marked.TryGetValue(article, out var there))
        {
            marked.Add(article, there = await annotations.InArticle(article));
        }
        return there;
    }

    private async Task<List<NewPassage>> NewPassages()
    {
        List<NewPassage> passages = [];
        foreach (var essay in Planned.Where(result => result.Plan.Range is not null).GroupBy(result => result.Hit.Article.Slug))
        {
            if (await articles.Find(essay.Key) is { } article)
            {
                passages.AddRange(essay.Select(result => Annotate.Passage(article, result.Hit.Place!.Revision, result.Plan.Range!.Value, Theme!, reader.Now())));
            }
        }
        return passages;
    }
}
