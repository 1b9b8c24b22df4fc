using System.Text.Json;
using AllianceReader.Articles;
using AngleSharp.Html.Dom;

namespace AllianceReader.Corpus.Sources.Html;

/// <summary>The article that a page describes to search engines (schema.org in JSON-LD).</summary>
internal sealed class JsonLd
{
    private const string Where = "From the page’s JSON-LD.";

    /// <summary>A page has three.</summary>
    private const int MostScripts = 20;

    /// <summary>UTF-16 units of one; the longest repeats the whole article.</summary>
    private const int LongestScript = 1024 * 1024;

    private const int DeepestJson = 32;

    /// <summary>Things a page describes; a list of all its comments is no help.</summary>
    private const int MostThings = 2000;

    private static readonly HashSet<string> types = new(StringComparer.Ordinal)
    {
        "Article", "NewsArticle", "OpinionNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "ReportageNewsArticle", "ReviewNewsArticle",
        "BlogPosting", "LiveBlogPosting", "ScholarlyArticle", "TechArticle", "Report", "SocialMediaPosting",
    };

    private readonly JsonElement article;
    private readonly IReadOnlyDictionary<string, JsonElement> byId;

    private JsonLd(JsonElement article, IReadOnlyDictionary<string, JsonElement> byId) => (this.article, this.byId) = (article, byId);

    /// <returns>Null where the page describes none.</returns>
    public static JsonLd? ArticleIn(IHtmlDocument page)
    {
        List<JsonElement> things = [];
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json' i]").Take(MostScripts))
        {
            if (Parsed(script.TextContent) is { } json)
            {
                Gather(json, things);
            }
        }
        var articles = things.Where(IsArticle).ToList();
        // Of several, a list of teasers, the page's own has its heading.
        var heading = FactsFound.Line(page.QuerySelector("h1")?.TextContent);
        return articles.Count == 0 ? null : new(
            articles.Find(one => heading is not null && FactsFound.Line(Text(one, "headline") ?? Text(one, "name")) == heading) is { ValueKind: JsonValueKind.Object } own ? own : articles[0],
            things.Where(thing => Text(thing, "@id") is not null).DistinctBy(thing => Text(thing, "@id")).ToDictionary(thing => Text(thing, "@id")!, StringComparer.Ordinal));
    }

    public void StateIn(FactsFound facts)
    {
        facts.State(FactField.Title, Text(article, "headline") ?? Text(article, "name"), Where);
        facts.State(FactField.Standfirst, Text(article, "alternativeHeadline"), Where);
        facts.By(Each("author").Select(Person).OfType<Author>(), Where);
        facts.State(FactField.Published, Text(article, "datePublished"), Where);
        facts.State(FactField.Modified, Text(article, "dateModified"), Where);
        facts.State(FactField.Publication, NameOf("publisher") ?? NameOf("isPartOf"), Where);
        facts.State(FactField.Language, Text(article, "inLanguage") ?? NameOf("inLanguage"), Where);
        facts.State(FactField.Licence, Text(article, "license"), Where);
        facts.Topics(Each("keywords").Select(StringOf).SelectMany(words => words?.Split(',') ?? []), Where);
    }

    private static JsonElement? Parsed(string json)
    {
        try
        {
            using var document = json.Length <= LongestScript ? JsonDocument.Parse(json, new() { MaxDepth = DeepestJson, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }) : null;
            return document?.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Gather(JsonElement json, List<JsonElement> things)
    {
        if (things.Count >= MostThings)
        {
            return;
        }
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray())
            {
                Gather(item, things);
            }
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            things.Add(json);
            foreach (var name in new[] { "@graph", "mainEntity", "mainEntityOfPage" })
            {
                if (json.TryGetProperty(name, out var inner))
                {
                    Gather(inner, things);
                }
            }
        }
    }

    private static bool IsArticle(JsonElement thing) => thing.TryGetProperty("@type", out var type) && type.ValueKind switch
    {
        JsonValueKind.String => types.Contains(StringOf(type) ?? ""),
        JsonValueKind.Array => type.EnumerateArray().Any(one => types.Contains(StringOf(one) ?? "")),
        _ => false,
    };

    private IEnumerable<JsonElement> Each(string name) => !article.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(Known)
        : [Known(value)];

    // {"@id": "…#author"} is said elsewhere in the page.
    private JsonElement Known(JsonElement thing) =>
        thing.ValueKind == JsonValueKind.Object && !thing.TryGetProperty("name", out _) && Text(thing, "@id") is { } id ? byId.GetValueOrDefault(id, thing) : thing;

    private Author? Person(JsonElement person)
    {
        var name = FactsFound.Line(person.ValueKind == JsonValueKind.Object ? Text(person, "name") : StringOf(person));
        if (name is null || name.Contains("://", StringComparison.Ordinal))
        {
            return null;
        }
        var affiliation = person.ValueKind == JsonValueKind.Object && person.TryGetProperty("affiliation", out var place)
            ? FactsFound.Line(place.ValueKind == JsonValueKind.Object ? Text(Known(place), "name") : StringOf(place))
            : null;
        return FactsFound.Line(Text(person, "familyName")) is { } family
            ? new(name, FactsFound.Line(Text(person, "givenName")), family, affiliation)
            : FactsFound.NamedBy(name, affiliation);
    }

    private string? NameOf(string property) => Each(property).Select(thing => thing.ValueKind == JsonValueKind.Object ? Text(thing, "name") : null).FirstOrDefault(name => name is not null);

    private static string? Text(JsonElement thing, string name) =>
        thing.ValueKind == JsonValueKind.Object && thing.TryGetProperty(name, out var value) ? StringOf(value) : null;

    // Half a surrogate pair, written as an escape, is no text.
    private static string? StringOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? System.Net.WebUtility.HtmlDecode(value.GetString()) : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
