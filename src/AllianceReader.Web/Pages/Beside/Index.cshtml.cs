using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Themes;
using AllianceReader.Web.Pages.Themes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Beside;

/// <summary><c>/beside?left={slug}&amp;right={slug}&amp;theme={slug}&amp;below=yes&amp;find=words</c>. An essay that is not named is the most annotated one that has the theme.</summary>
public sealed class IndexModel(IArticleStore articles, IAnnotationStore annotations, IThemeStore themes) : PageModel
{
    /// <summary>Essays that are offered; others are found by their words.</summary>
    private const int Offered = 12;

    /// <summary>Passages of one essay: more of them nobody reads beside another's, and one theme narrows them.</summary>
    private const int MostPassages = 400;

    private const string Yes = "yes";

    private static readonly string[] fields = ["left", "right", "theme", "below", "find"];

    [BindProperty(SupportsGet = true)]
    public string? Left { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Right { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Theme { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Below { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    internal bool RollsUp => Below == Yes;

    /// <summary>Null where the library has no two essays to lay side by side.</summary>
    internal Comparison? Comparison { get; private set; }

    /// <summary>The themes that occur in one of them, for the choice of one.</summary>
    public IReadOnlyList<Theme> Occurring { get; private set; } = [];

    /// <summary>Essays to choose from.</summary>
    public IReadOnlyList<ArticleSummary> Found { get; private set; } = [];

    /// <summary>Passages that there was no room for.</summary>
    public int LeftOut { get; private set; }

    internal ListAddress Address => ListAddress.Of(Request, fields);

    private string[] Themes => string.IsNullOrEmpty(Theme) ? [] : [Theme];

    public async Task<IActionResult> OnGet()
    {
        Found = await MostAnnotated(new() { Text = Find, Stretch = new(Offered) });
        var (left, right) = (await Named(Left), await Named(Right));
        if (IsUnknown(Left, left) || IsUnknown(Right, right))
        {
            return NotFound();
        }
        ArticleSummary[] likely = left is not null && right is not null ? [] : await Likely();
        left ??= likely.FirstOrDefault(essay => essay.Slug != right?.Slug);
        right ??= likely.FirstOrDefault(essay => essay.Slug != left?.Slug);
        if (left is not null && right is not null)
        {
            await Compare(left, right);
        }
        return Page();
    }

    internal string With(string side, string slug) => Comparison is null
        ? Address.With(side, slug)
        : AddressOf(side == "left" ? slug : Comparison.Left.Essay.Slug, side == "right" ? slug : Comparison.Right.Essay.Slug);

    internal string Swapped => AddressOf(Comparison!.Right.Essay.Slug, Comparison.Left.Essay.Slug);

    private string AddressOf(string left, string right) => "/beside" + QueryString.Create(
        from field in new KeyValuePair<string, string?>[] { new("left", left), new("right", right), new("theme", Theme), new("below", RollsUp ? Yes : null) }
        where !string.IsNullOrEmpty(field.Value)
        select field);

    // Those that share the theme; where they are not two, others, whose silence is worth seeing as well.
    private async Task<ArticleSummary[]> Likely() =>
        [.. await MostAnnotated(new() { Themes = Themes, Stretch = new(3) }), .. await MostAnnotated(new() { Stretch = new(3) })];

    private async Task<IReadOnlyList<ArticleSummary>> MostAnnotated(ArticleQuery query) =>
        (await articles.List(query with { Sort = ArticleSort.Annotated })).Items;

    private async Task Compare(ArticleSummary left, ArticleSummary right)
    {
        var codebook = await themes.List();
        var facets = await annotations.Facets(new() { Articles = [left.Slug, right.Slug] });
        var (one, other) = Voice.Two((left, await Passages(left)), (right, await Passages(right)));
        Occurring = [.. codebook.Where(theme => facets.Themes.Any(carried => carried.Value == theme.Slug))];
        Comparison = Comparison.Of(one, other, codebook, Shown(codebook));
    }

    private async Task<IReadOnlyList<AnnotationInContext>> Passages(ArticleSummary essay)
    {
        var found = await annotations.List(new() { Articles = [essay.Slug], Themes = Themes, Below = RollsUp, Stretch = new(MostPassages) });
        LeftOut += found.Total - found.Items.Count;
        return found.Items;
    }

    private IReadOnlyCollection<string>? Shown(IReadOnlyList<Theme> codebook) =>
        string.IsNullOrEmpty(Theme) ? null : RollsUp ? [.. Branch.From(codebook, Theme)] : [Theme];

    private async Task<ArticleSummary?> Named(string? slug) => string.IsNullOrEmpty(slug)
        ? null
        : await articles.Find(slug) is { } article ? Summary(article) : null;

    private static bool IsUnknown(string? slug, ArticleSummary? found) => !string.IsNullOrEmpty(slug) && found is null;

    private static ArticleSummary Summary(Article article) => new()
    {
        Slug = article.Slug,
        Title = article.Title,
        Opening = article.Heading,
        Authors = article.Authors,
        Published = article.Published,
        Publication = article.Publication,
        Language = article.Language,
    };
}
