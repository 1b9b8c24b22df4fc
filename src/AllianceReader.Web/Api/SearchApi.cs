using System.ComponentModel;
using AllianceReader.Articles;
using AllianceReader.Search;

namespace AllianceReader.Web.Api;

/// <summary><c>/api/search</c></summary>
internal static class SearchApi
{
    public static void MapSearch(this IEndpointRouteBuilder api) => api.MapGet("/search", Find)
        .WithTags("Search")
        .WithName("Search")
        .WithSummary("Titles, standfirsts, authors, blocks and margin notes in which the question is met, best first. What cannot be looked for finds nothing.");

    private static async Task<SearchListJson> Find(
        [Description("Words, which all have to occur; case, accents and endings do not count. Also: \"a phrase\", begin*, -not, this OR that, author: theme: publication: collection: before: after: has:note in:notes.")]
        string? q,
        [Description("A collection's slug; only in its essays.")] string[]? collection,
        [Description("true: in archived essays alone; all: in those as well; they are left out otherwise.")] string? archived,
        [AsParameters] Paging paging, ISearch search) =>
        SearchListJson.Of(await search.Find(new(SearchLanguage.Parse(q))
        {
            Collections = Chosen.From(collection), Archived = Flags.Archived(archived, ArchivedEssays.LeftOut), Stretch = paging.Stretch,
        }));
}
