using System.ComponentModel;
using AllianceReader.Search;

namespace AllianceReader.Web.Api;

/// <summary><c>/api/search</c></summary>
internal static class SearchApi
{
    public static void MapSearch(this IEndpointRouteBuilder api) => api.MapGet("/search", Find)
        .WithTags("Search")
        .WithName("Search")
        .WithSummary("The blocks in which all the words stand, newest essay first.");

    private static async Task<ListJson<SearchJson>> Find(
        [Description("Words; case and diacritics do not count.")] string? q, [AsParameters] Paging paging, PassageSearch search) =>
        (await search.Find(q, paging.Stretch)).ToJson(SearchJson.Of);
}
