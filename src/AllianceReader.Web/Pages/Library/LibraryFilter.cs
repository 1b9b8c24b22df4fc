using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Library;

/// <summary>What the address says of the list: <c>/?theme=…&amp;author=…&amp;year=2025&amp;q=…&amp;sort=title</c>.</summary>
public sealed class LibraryFilter
{
    public IReadOnlyList<string> Theme { get; set; } = [];

    public IReadOnlyList<string> Author { get; set; } = [];

    public IReadOnlyList<string> Publication { get; set; } = [];

    /// <summary>0 stands for not known.</summary>
    public IReadOnlyList<int> Year { get; set; } = [];

    public string? Q { get; set; }

    public ArticleSort Sort { get; set; } = ArticleSort.Newest;

    public ArticleQuery Query(Stretch stretch) => new()
    {
        Themes = Given.Of(Theme),
        Authors = Given.Of(Author),
        Publications = Given.Of(Publication),
        Years = Year,
        Text = string.IsNullOrWhiteSpace(Q) ? null : Q,
        Sort = Sort,
        Stretch = stretch,
    };
}
