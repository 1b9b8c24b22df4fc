using AllianceReader.Search;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Api;

/// <summary><c>/api/searches</c></summary>
internal static class SearchesApi
{
    public static void MapSearches(this IEndpointRouteBuilder api)
    {
        var searches = api.MapGroup("/searches").WithTags("Search");
        searches.MapGet("", List).WithName("ListSearches").WithSummary("Saved searches, by name.");
        searches.MapPost("", Create).WithName("SaveSearch").WithSummary("Keeps a search under a name.");
        searches.MapGet("/{slug}", Get).WithName("GetSearch").WithSummary("One saved search.");
        searches.MapPut("/{slug}", Change).WithName("ChangeSearch").WithSummary("Renames a saved search, or lets it ask for something else; its slug stays.");
        searches.MapDelete("/{slug}", Delete).WithName("DeleteSearch").WithSummary("Deletes a saved search; undo brings it back.");
    }

    private static async Task<ListJson<SavedSearchJson>> List([AsParameters] Paging paging, ISavedSearches searches)
    {
        var (limit, offset) = paging.Stretch;
        var all = await searches.List();
        return new([.. all.Skip(offset).Take(limit).Select(SavedSearchJson.Of)], all.Count);
    }

    private static async Task<Created<SavedSearchJson>> Create(SavedSearchDraftJson draft, ISavedSearches searches, Reader reader, HttpResponse response)
    {
        var saved = await searches.Add(draft.Draft(), reader.Now());
        return TypedResults.Created($"/api/searches/{Uri.EscapeDataString(saved.Slug)}", Tagged(saved, response));
    }

    private static async Task<SavedSearchJson> Get(string slug, ISavedSearches searches, HttpResponse response) =>
        Tagged(await searches.Find(slug) ?? throw ProblemException.NoSearch(slug), response);

    private static async Task<SavedSearchJson> Change(
        string slug, SavedSearchDraftJson draft, [FromHeader(Name = "If-Match")] string? ifMatch, ISavedSearches searches, Reader reader, HttpResponse response) =>
        Tagged(await searches.Change(slug, draft.Draft(), ETags.Optional(ifMatch), reader.Now()) ?? throw ProblemException.NoSearch(slug), response);

    private static async Task<NoContent> Delete(string slug, ISavedSearches searches, Reader reader) =>
        await searches.Delete(slug, reader.Now()) ? TypedResults.NoContent() : throw ProblemException.NoSearch(slug);

    private static SavedSearchJson Tagged(SavedSearch search, HttpResponse response)
    {
        response.Tag(search.Version);
        return SavedSearchJson.Of(search);
    }
}
