using AllianceReader.Search;

namespace AllianceReader.Web.Pages.Search;

/// <summary>The address of a search, and of what can be done with it.</summary>
internal static class SearchAddress
{
    public const string Path = "/search";

    private static readonly string[] fields = ["q", "article", "author", "publication"];

    public static ListAddress Of(HttpRequest request) => ListAddress.Of(request, fields);

    /// <summary>Its page number, too: where the reader is to come back to.</summary>
    public static ListAddress WithPage(HttpRequest request) => ListAddress.Of(request, [.. fields, "page"]).At(Path);

    public static string Of(SavedSearch search) => Path + QueryString.Create(
    [
        KeyValuePair.Create("q", (string?)search.Question),
        .. Each("article", search.Articles),
        .. Each("author", search.Authors),
        .. Each("publication", search.Publications),
    ]).ToUriComponent();

    public static string OfSaved(string slug) => $"{Path}/saved/{Uri.EscapeDataString(slug)}";

    private static IEnumerable<KeyValuePair<string, string?>> Each(string field, IEnumerable<string> values) =>
        values.Select(value => KeyValuePair.Create(field, (string?)value));
}
