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

    public async Task<IActionResult> OnGet()
    {
        Found = (await articles.List(new() { Text = Find, Sort = ArticleSort.Annotated, Stretch = new(Offered) })).Items;
        var likely = (await articles.List(new() { Themes = string.IsNullOrEmpty(Theme) ? [] : [Theme], Sort = ArticleSort.Annotated, Stretch = new(3) })).Items;
        var left = await Named(Left);
        var right = await Named(Right);
        if (IsUnknown(Left, left) || IsUnknown(Right, right))
        {
            return NotFound();
        }
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
        : $"/beside{QueryString.Create([
            new("left", side == "left" ? slug : Comparison.Left.Essay.Slug), new("right", side == "right" ? slug : Comparison.Right.Essay.Slug),
            .. Kept])}";

    internal string Swapped => $"/beside{QueryString.Create([new("left", Comparison!.Right.Essay.Slug), new("right", Comparison.Left.Essay.Slug), .. Kept])}";

    private IEnumerable<KeyValuePair<string, string?>> Kept =>
        new KeyValuePair<string, string?>[] { new("theme", Theme), new("below", RollsUp ? Yes : null) }.Where(one => !string.IsNullOrEmpty(one.Value));

    private async Task Compare(ArticleSummary left, ArticleSummary right)
    {
        var codebook = await themes.List();
        var found = await annotations.List(new() { Articles = [left.Slug, right.Slug], Stretch = new(Stretch.Most) });
        var carried = found.Items.SelectMany(one => one.Annotation.Themes).ToHashSet();
        Occurring = [.. codebook.Where(theme => carried.Contains(theme.Slug))];
        Comparison = Comparison.Of(left, right, found.Items, codebook, Shown(codebook));
        LeftOut = found.Total - found.Items.Count;
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
