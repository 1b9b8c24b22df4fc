using System.Text.RegularExpressions;
using AllianceReader.Articles;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AllianceReader.Corpus.Sources.Html;

/// <summary>What a page says of itself, the most deliberate statement first: JSON-LD, what it says to libraries, to networks, and in its own marks.</summary>
internal static partial class PageFacts
{
    public static FactsFound Of(IHtmlDocument page, string html, ReceivedFile file)
    {
        var facts = new FactsFound();
        var saved = Address(file, html);
        ReadAddress(page, facts, saved);
        if (JsonLd.ArticleIn(page) is { } article)
        {
            article.StateIn(facts);
        }
        MetaTags.Of(page).StateIn(facts);
        ReadMarks(page, facts);
        foreach (var fact in file.Facts.Where(fact => fact.Field != FactField.Author))
        {
            facts.State(fact.Field, fact.Value, fact.Reason ?? "");
        }
        facts.By(file.Facts.Where(fact => fact.Field == FactField.Author).Select(fact => fact.Value), "From the book’s package.");
        return facts;
    }

    // Browsers write down where they saved a page from.
    private static Uri? Address(ReceivedFile file, string html) => file.Address
        ?? (SavedFrom().Match(html) is { Success: true } match && Uri.TryCreate(match.Groups["address"].Value, UriKind.Absolute, out var address) ? address : null);

    // Trust boundary: the address decides which essay this is a revision of. A page may name another form of its own address, never
    // somebody else's.
    private static void ReadAddress(IHtmlDocument page, FactsFound facts, Uri? from)
    {
        var stated = page.QuerySelector("link[rel~=canonical i]")?.GetAttribute("href") ?? page.QuerySelector("meta[property='og:url' i]")?.GetAttribute("content");
        if (stated is not null && (from is null ? Uri.TryCreate(stated, UriKind.Absolute, out var canonical) : Uri.TryCreate(from, stated, out canonical))
            && canonical.AbsolutePath.Length > 1 && (from is null || SiteOf(canonical) == SiteOf(from)))
        {
            facts.State(FactField.Url, canonical.AbsoluteUri, "The page names it as its own.");
        }
        facts.State(FactField.Url, from?.AbsoluteUri, "It was saved from there.");
    }

    private static string SiteOf(Uri address) => Usual().Replace(address.IdnHost, "");

    private static void ReadMarks(IHtmlDocument page, FactsFound facts)
    {
        const string where = "Marked so in the page.";
        facts.State(FactField.Title, Item(page, "headline"), where);
        facts.State(FactField.Title, WindowTitle(page), "From the title of its window.");
        facts.By(page.QuerySelectorAll("[itemprop~=author]").Select(NameIn), where);
        facts.By(page.QuerySelectorAll("[rel~=author]").Where(link => link is not IHtmlLinkElement).Select(link => link.TextContent), where);
        facts.State(FactField.Published, Time(page, "[itemprop~=datePublished]") ?? Time(page, "time[pubdate]") ?? Time(page, "article time[datetime], header time[datetime], time.published, time.entry-date"), where);
        facts.State(FactField.Modified, Time(page, "[itemprop~=dateModified]"), where);
        facts.State(FactField.Publication, page.QuerySelector("[itemprop~=publisher] [itemprop~=name]") is { } publisher ? NameIn(publisher) : null, where);
        facts.State(FactField.Language, page.DocumentElement?.GetAttribute("lang") ?? page.DocumentElement?.GetAttribute("xml:lang"), "The page says so.");
        facts.State(FactField.Licence, page.QuerySelector("link[rel~=license i], a[rel~=license i]") is { } licence ? LicenceOf(licence) : null, "The page links to it.");
        facts.Topics(page.QuerySelectorAll("article a[rel~=tag], .tags a[rel~=tag]").Select(tag => tag.TextContent), where);
    }

    // It often has the site's name behind it, so a heading goes before it; one without any is better than none.
    private static string? WindowTitle(IHtmlDocument page) =>
        page.QuerySelectorAll("h1").Any(heading => !string.IsNullOrWhiteSpace(heading.TextContent)) ? null : page.Title?.Split(" | ")[0];

    private static string? Item(IHtmlDocument page, string name) => page.QuerySelector($"[itemprop~={name}]") is { } item ? NameIn(item) : null;

    // An author's element holds a name and, as often, a biography.
    private static string? NameIn(IElement item) => item.QuerySelector("[itemprop~=name]") is { } name && name != item ? NameIn(name)
        : item.GetAttribute("content") ?? item.TextContent;

    private static string? Time(IHtmlDocument page, string selector) => page.QuerySelector(selector) is { } time
        ? time.GetAttribute("content") ?? time.GetAttribute("datetime") ?? time.TextContent
        : null;

    private static string? LicenceOf(IElement link) => LicenceName.Of(link.GetAttribute("href") ?? "") is var name && !name.Contains("://", StringComparison.Ordinal) && name.StartsWith("CC", StringComparison.Ordinal)
        ? name
        : string.IsNullOrWhiteSpace(link.TextContent) ? null : link.TextContent;

    [GeneratedRegex(@"<!-- saved from url=\([0-9]{4}\)(?<address>https?://\S{1,2000}) -->", RegexOptions.CultureInvariant)]
    private static partial Regex SavedFrom();

    [GeneratedRegex(@"^(?:www|m|amp|mobile)\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Usual();
}
