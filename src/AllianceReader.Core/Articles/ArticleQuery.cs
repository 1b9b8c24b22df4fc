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

    /// <summary>Those first that came into the library last.</summary>
    Added,
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

    /// <summary>BCP 47; empty for not known.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Collections { get; init; } = [];

    /// <summary>Whether a title, an author, a date or a publication is missing or only inferred; null for either.</summary>
    public bool? ToReview { get; init; }

    /// <summary>Whether nobody has gone past its first screen; null for either.</summary>
    public bool? Unread { get; init; }

    public ArchivedEssays Archived { get; init; } = ArchivedEssays.LeftOut;

    /// <summary>Slugs of the essays that are meant; none for all.</summary>
    public IReadOnlyList<string> Slugs { get; init; } = [];

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
    IReadOnlyList<Facet> Years,
    IReadOnlyList<Facet> Languages,
    IReadOnlyList<Facet> Collections,
    int ToReview,
    int Unread,
    int Archived);

/// <summary>
/// Words that the names of a field's values have to hold to be offered, of any case and with any accents; null for all. They narrow what is
/// offered, not the list.
/// </summary>
public sealed record FacetWords(string? Theme = null, string? Author = null, string? Publication = null, string? Year = null, string? Collection = null);

/// <param name="Value">What a query takes: a slug, a publication's name, a year (<c>0</c> for not known).</param>
/// <param name="Look">Of a theme, as <see cref="Themes.ThemeLook"/> writes it; null for everything else.</param>
public sealed record Facet(string Value, string Name, int Count, string? Look = null);
