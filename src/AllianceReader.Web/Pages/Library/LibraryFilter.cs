using System.Globalization;
using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Library;

/// <summary>
/// What the address says of the list: <c>/?theme=…&amp;author=…&amp;year=2025&amp;collection=…&amp;unread=yes&amp;archived=yes&amp;q=…&amp;sort=title</c>.
/// </summary>
public sealed class LibraryFilter
{
    /// <summary>What it is written in.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        ["theme", "author", "publication", "year", "language", "collection", "review", "unread", "archived", "q", "sort"];

    public IReadOnlyList<string> Theme { get; set; } = [];

    public IReadOnlyList<string> Author { get; set; } = [];

    public IReadOnlyList<string> Publication { get; set; } = [];

    /// <summary>0 stands for not known.</summary>
    public IReadOnlyList<string> Year { get; set; } = [];

    /// <summary>BCP 47; <c>none</c> for not known.</summary>
    public IReadOnlyList<string> Language { get; set; } = [];

    public IReadOnlyList<string> Collection { get; set; } = [];

    /// <summary><c>yes</c>: those whose facts wait for the reader; <c>no</c>: the others.</summary>
    public string? Review { get; set; }

    /// <summary>Likewise of those that nobody has read in.</summary>
    public string? Unread { get; set; }

    /// <summary><c>yes</c>: the archived ones alone; <c>all</c>: those as well.</summary>
    public string? Archived { get; set; }

    public string? Q { get; set; }

    public ArticleSort Sort { get; set; } = ArticleSort.Newest;

    internal const string NoLanguage = "none";

    internal ArticleQuery Query(Stretch stretch) => new()
    {
        Themes = Given.Of(Theme),
        Authors = Given.Of(Author),
        Publications = Given.Of(Publication),
        Years = [.. Given.Of(Year).Select(Number).OfType<int>()],
        Languages = [.. Given.Of(Language).Select(tag => tag == NoLanguage ? "" : tag)],
        Collections = Given.Of(Collection),
        ToReview = YesOrNo.Of(Review),
        Unread = YesOrNo.Of(Unread),
        Archived = YesOrNo.Archived(Archived, ArchivedEssays.LeftOut),
        Text = string.IsNullOrWhiteSpace(Q) ? null : Q,
        Sort = Sort,
        Stretch = stretch,
    };

    private static int? Number(string year) => int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
