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

    public bool IsSet => Theme.Count + Author.Count + Publication.Count + Year.Count > 0 || !string.IsNullOrWhiteSpace(Q);

    public ArticleQuery Query(Stretch stretch) => new()
    {
        // Trust boundary: an address may repeat a field with nothing after the sign of equality.
        Themes = [.. Theme.OfType<string>()],
        Authors = [.. Author.OfType<string>()],
        Publications = [.. Publication.OfType<string>()],
        Years = Year,
        Text = string.IsNullOrWhiteSpace(Q) ? null : Q,
        Sort = Sort,
        Stretch = stretch,
    };
}
