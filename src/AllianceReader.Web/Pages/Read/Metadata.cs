using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using AllianceReader.Articles;
using Microsoft.AspNetCore.Html;

namespace AllianceReader.Web.Pages.Read;

/// <summary>What the head of a reading page tells a program: a reference manager that saves it, a site that a link to it is put on.</summary>
/// <param name="publicUrl">Without a slash at its end: where the library is at home, whatever address it is read at today.</param>
internal sealed class Metadata(Article article, string publicUrl)
{
    // Trust boundary: Unicode as it is, but <, >, & and quotes always as \u003C and so on: no essay ends the script element it stands in.
    private static readonly JsonSerializerOptions Safe = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly EdtfDate? published = EdtfDate.Parse(article.Published);

    /// <summary>The page's own, for links and exports alike.</summary>
    public string Address => $"{publicUrl}/read/{Uri.EscapeDataString(article.Slug)}";

    /// <summary>What a bibliography should lead to: the publisher's page where it is known.</summary>
    private string Cited => Original.AddressOf(article) ?? Address;

    private string Description => article.Standfirst ?? article.Opening;

    /// <summary>Highwire Press tags, which Zotero, Mendeley and Google Scholar read; one element for each author and keyword.</summary>
    public IEnumerable<(string Name, string Content)> Named => Known(
    [
        ("citation_title", article.Heading),
        .. article.Authors.Select(author => ("citation_author", (string?)NameOf(author))),
        .. article.Authors.Select(author => ("citation_author_institution", author.Affiliation)),
        // Slashes are the format's; a date stays as precise as it is known.
        ("citation_publication_date", published?.Text.Split('T')[0].Replace('-', '/')),
        ("citation_public_url", Cited),
        ("citation_language", article.Language),
        ("citation_abstract", article.Standfirst),
        .. article.Topics.Select(topic => ("citation_keywords", (string?)topic)),
        ("description", Description),
        ("author", article.Authors.Count > 0 ? Wording.Names(article.Authors) : null),
    ]);

    public IEnumerable<(string Property, string Content)> OpenGraph => Known(
    [
        ("og:type", "article"),
        ("og:title", article.Heading),
        ("og:description", Description),
        ("og:url", Address),
        ("og:site_name", article.Publication ?? "AllianceReader"),
        ("og:locale", article.Language is [_, _, '-', _, _] region ? region.Replace('-', '_') : null),
        ("article:published_time", published?.Text),
        ("article:modified_time", EdtfDate.Parse(article.Modified)?.Text),
        .. article.Topics.Select(topic => ("article:tag", (string?)topic)),
    ]);

    public IHtmlContent JsonLd => new HtmlString(new JsonObject(Stated(
    [
        ("@context", "https://schema.org"),
        ("@type", "OpinionNewsArticle"),
        ("headline", article.Heading),
        ("alternativeHeadline", article.Kicker),
        ("description", article.Standfirst),
        ("author", article.Authors.Count > 0 ? new JsonArray([.. article.Authors.Select(PersonOf)]) : null),
        ("datePublished", published?.Text),
        ("dateModified", EdtfDate.Parse(article.Modified)?.Text),
        ("inLanguage", article.Language),
        ("keywords", article.Topics.Count > 0 ? new JsonArray([.. article.Topics.Select(topic => JsonValue.Create(topic))]) : null),
        ("isPartOf", article.Publication is { } publication ? Thing("Periodical", publication) : null),
        ("license", article.Licence is { } licence ? Thing("CreativeWork", licence) : null),
        ("wordCount", article.WordCount),
        ("url", Cited),
        ("mainEntityOfPage", Address),
    ])).ToJsonString(Safe));

    // The comma tells Zotero which part is the family's, in whichever order the publisher prints them.
    private static string NameOf(Author author) => author is { Family: { } family, Given: { } given } ? $"{family}, {given}" : author.Name;

    private static JsonObject PersonOf(Author author) => new(Stated(
    [
        ("@type", "Person"),
        ("name", author.Name),
        ("givenName", author.Given),
        ("familyName", author.Family),
        ("affiliation", author.Affiliation is { } affiliation ? Thing("Organization", affiliation) : null),
    ]));

    private static JsonObject Thing(string type, string name) => new() { ["@type"] = type, ["name"] = name };

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Stated(IEnumerable<(string Name, JsonNode? Value)> parts) =>
        parts.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Name, part.Value));

    private static IEnumerable<(string Name, string Content)> Known(IEnumerable<(string Name, string? Content)> tags) =>
        tags.Where(tag => !string.IsNullOrWhiteSpace(tag.Content)).Select(tag => (tag.Name, tag.Content!));
}
