using AllianceReader.Articles;
using AngleSharp.Dom;

namespace AllianceReader.Corpus.Sources.Html;

/// <summary>What lines around a title are, by the names their makers give them.</summary>
internal static class HeadRoles
{
    /// <summary>UTF-16 units: two lines under a title; what is longer is text, whatever it is called.</summary>
    private const int LongestLine = 200;

    private const int LongestStandfirst = 600;

    private static readonly HashSet<string> bylines = ["byline", "author", "authors", "contributor", "contributors", "writer", "writers"];
    private static readonly HashSet<string> dates = ["date", "dateline", "published", "pubdate", "timestamp", "datetime", "updated", "modified"];
    private static readonly HashSet<string> kickers = ["kicker", "eyebrow", "overline", "rubric"];
    private static readonly HashSet<string> standfirsts = ["standfirst", "dek", "deck", "subtitle", "subheadline", "subheading", "strapline", "summary", "excerpt"];
    private static readonly HashSet<string> topics = ["tags", "topics", "keywords"];
    private static readonly HashSet<string> licences = ["license", "licence", "copyright"];
    private static readonly HashSet<string> biographies = ["bio", "biography", "aboutauthor"];

    /// <returns>One of <see cref="FurnitureRole"/>; null for a part of the essay.</returns>
    public static string? Of(IElement element, bool isInBody)
    {
        var names = Boilerplate.NamesOf(element).ToHashSet();
        if ((names.Count == 0 && !element.HasAttribute("itemprop")) || element.LocalName is "article" or "main" or "body"
            || element.TextContent.AsSpan().Trim().Length is not (> 0 and <= LongestStandfirst and var length))
        {
            return null;
        }
        return element.GetAttribute("itemprop") switch
        {
            "author" when length <= LongestLine => FurnitureRole.Byline,
            "datePublished" or "dateModified" when length <= LongestLine => FurnitureRole.Date,
            "alternativeHeadline" => FurnitureRole.Standfirst,
            _ when names.Overlaps(biographies) => null,
            _ when length <= LongestLine && names.Overlaps(bylines) => FurnitureRole.Byline,
            _ when length <= LongestLine && names.Overlaps(topics) => FurnitureRole.Topic,
            _ when names.Overlaps(licences) => FurnitureRole.Licence,
            _ when isInBody => null,
            _ when length <= LongestLine && names.Overlaps(dates) => FurnitureRole.Date,
            _ when length <= LongestLine && names.Overlaps(kickers) => FurnitureRole.Kicker,
            _ when names.Overlaps(standfirsts) => FurnitureRole.Standfirst,
            _ => null,
        };
    }

    public static bool IsBiography(IElement element) => element.LocalName is "div" or "section" or "p" or "aside" or "footer"
        && Boilerplate.NamesOf(element).Any(biographies.Contains) && element.TextContent.Length < LongestStandfirst * 3;
}
