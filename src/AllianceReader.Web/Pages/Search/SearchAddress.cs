using AllianceReader.Articles;
using AllianceReader.Search;

namespace AllianceReader.Web.Pages.Search;

/// <summary>The address of a search, and of what can be done with it.</summary>
internal static class SearchAddress
{
    public const string Path = "/search";

    private static readonly string[] fields = ["q", "article", "author", "publication", "collection", "archived"];

    public static ListAddress Of(HttpRequest request) => ListAddress.Of(request, fields);

    /// <summary>Its page number, too: where the reader is to come back to.</summary>
    public static ListAddress WithPage(HttpRequest request) => ListAddress.Of(request, [.. fields, "page"]).At(Path);

    public static string Of(SavedSearch search) => Of(new SavedSearchDraft("", search.Question)
    {
        Articles = search.Articles, Authors = search.Authors, Publications = search.Publications, Collections = search.Collections, Archived = search.Archived,
    });

    public static string Of(SavedSearchDraft search) => Path + QueryString.Create(
    [
        KeyValuePair.Create("q", (string?)search.Question),
        .. Each("article", search.Articles),
        .. Each("author", search.Authors),
        .. Each("publication", search.Publications),
        .. Each("collection", search.Collections),
        .. Each("archived", YesOrNo.Word(search.Archived, ArchivedEssays.LeftOut) is { } word ? [word] : []),
    ]).ToUriComponent();

    /// <summary>The same question, within a collection. Quotation marks in its name would end it.</summary>
    public static string Within(string? question, string collection) => $"{question} collection:\"{collection.Replace('"', ' ')}\"".TrimStart();

    public static string OfSaved(string slug) => $"{Path}/saved/{Uri.EscapeDataString(slug)}";

    private static IEnumerable<KeyValuePair<string, string?>> Each(string field, IEnumerable<string> values) =>
        values.Select(value => KeyValuePair.Create(field, (string?)value));
}
