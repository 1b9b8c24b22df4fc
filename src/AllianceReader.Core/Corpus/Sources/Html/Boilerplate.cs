using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace AllianceReader.Corpus.Sources.Html;

/// <summary>What stands around an article on its page, known by its element and by the names that its makers give it.</summary>
internal static partial class Boilerplate
{
    private static readonly HashSet<string> elements = Words(
        "script style noscript template iframe frame object embed form button input select textarea svg math canvas audio video nav footer aside dialog menu head title");

    private static readonly HashSet<string> names = Words(
        "nav navbar navigation menu sidebar footer share sharing sharebar social related recommended recommendations recommend comments comment disqus newsletter subscribe subscription signup " +
        "promo promotion advert advertisement ads ad sponsor sponsored cookie cookies consent banner breadcrumb breadcrumbs popular trending toolbar pagination pager widget paywall login search skip " +
        "modal popup masthead outbrain taboola noprint hidden screenreader teaser teasers jumplink donate");

    private static readonly HashSet<string> notes = Words("footnote footnotes endnote endnotes notes references");

    /// <summary>Footnotes are set beside the text by some, and below it by all.</summary>
    public static bool AreNotes(IElement element) => element.GetAttribute("role") is "doc-endnotes" or "doc-footnote" or "doc-endnote"
        || element.GetAttribute("epub:type") is "footnote" or "footnotes" or "endnote" or "endnotes" or "rearnote" or "rearnotes"
        || (element.LocalName is "aside" or "section" or "div" or "ol" or "ul" or "footer" && NamesOf(element).Any(notes.Contains));

    public static bool Is(IElement element) => element.LocalName is not ("html" or "body" or "article" or "main")
        && (IsHidden(element) || (!AreNotes(element) && (elements.Contains(element.LocalName) || IsRole(element.GetAttribute("role")) || NamesOf(element).Any(names.Contains))));

    /// <summary>Words of its class and id: <c>articleBody entry-content</c> are four.</summary>
    public static IEnumerable<string> NamesOf(IElement element) =>
        $"{element.ClassName} {element.Id}" is { Length: > 1 and < 500 } given ? Word().Matches(given).Select(word => word.Value.ToLowerInvariant()) : [];

    private static bool IsHidden(IElement element) => element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { Length: < 500 } style && Invisible().IsMatch(style));

    private static bool IsRole(string? role) => role is "navigation" or "banner" or "contentinfo" or "complementary" or "search" or "dialog" or "alert" or "menu" or "menubar" or "toolbar";

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Invisible();
}
