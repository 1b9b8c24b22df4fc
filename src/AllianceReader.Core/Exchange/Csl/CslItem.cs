using AllianceReader.Articles;

namespace AllianceReader.Exchange.Csl;

/// <summary>
/// An essay as reference managers and citation processors know one: the variables of CSL 1.0.2
/// (https://docs.citationstyles.org/en/stable/specification.html, appendix IV) that an essay has values for.
/// </summary>
public sealed record CslItem
{
    /// <summary>What a text cites it by: <c>kim2018alliances</c>.</summary>
    public required string Key { get; init; }

    public required CslType Type { get; init; }

    /// <summary>The opening words where the essay has none.</summary>
    public required string Title { get; init; }

    public IReadOnlyList<CslName> Authors { get; init; } = [];

    /// <summary>The newspaper, magazine, blog or site.</summary>
    public string? ContainerTitle { get; init; }

    /// <summary>Whose blog it is, where the publication says so.</summary>
    public string? Publisher { get; init; }

    /// <summary>As precise as known; its time of day is no part of a reference.</summary>
    public EdtfDate? Issued { get; init; }

    public string? Url { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    public string? Abstract { get; init; }

    public static CslItem Of(Article article, CitationKeys keys)
    {
        var type = CslTypes.Of(article);
        var (container, publisher) = Publication(article.Publication, type);
        return new()
        {
            Key = keys.Of(article),
            Type = type,
            Title = article.Heading,
            Authors = [.. article.Authors.Select(CslName.Of)],
            ContainerTitle = container,
            Publisher = publisher,
            Issued = EdtfDate.Parse(article.Published),
            Url = article.Url,
            Language = article.Language,
            Abstract = article.Standfirst,
        };
    }

    /// <summary>CSL's <c>date-parts</c>: the year, and the month and the day where they are known.</summary>
    public IReadOnlyList<int> DateParts => Issued switch
    {
        null => [],
        { Month: null } date => [date.Year],
        { Day: null } date => [date.Year, date.Month.Value],
        { } date => [date.Year, date.Month.Value, date.Day.Value],
    };

    // "Asia Unbound, Council on Foreign Relations": the blog, and the house it belongs to.
    private static (string? Container, string? Publisher) Publication(string? name, CslType type) =>
        type == CslType.Weblog && name?.Split(", ", 2) is [var blog, var house] ? (blog, house) : (name, null);
}
