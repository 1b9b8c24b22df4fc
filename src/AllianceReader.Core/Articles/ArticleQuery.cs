namespace AllianceReader.Articles;

public enum ArticleSort
{
    /// <summary>By publication date, newest first; undated last.</summary>
    Newest,
    Oldest,
    Title,

    /// <summary>By the first author's family name.</summary>
    Author,

    /// <summary>Most annotations first.</summary>
    Annotated,
}

/// <summary>Which articles, and in what order. Values of one field widen, fields narrow.</summary>
public sealed record ArticleQuery
{
    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Publications { get; init; } = [];

    /// <summary>Slugs; an article matches when any annotation in it carries the theme.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Publication years; 0 stands for not known.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Words that all have to occur in title, authors, publication or text; case and diacritics do not count.</summary>
    public string? Text { get; init; }

    public ArticleSort Sort { get; init; } = ArticleSort.Newest;

    public Stretch Stretch { get; init; } = Stretch.First;
}

/// <summary>
/// What the list can be narrowed by, counted over the list as it now stands. Each field is counted without its own condition, so
/// that a choice in it can be widened.
/// </summary>
public sealed record ArticleFacets(
    IReadOnlyList<Facet> Themes,
    IReadOnlyList<Facet> Authors,
    IReadOnlyList<Facet> Publications,
    IReadOnlyList<Facet> Years);

/// <param name="Value">What a query takes: a slug, a publication's name, a year (<c>0</c> for not known).</param>
/// <param name="Look">Of a theme, as <see cref="Themes.ThemeLook"/> writes it; null for everything else.</param>
public sealed record Facet(string Value, string Name, int Count, string? Look = null);
