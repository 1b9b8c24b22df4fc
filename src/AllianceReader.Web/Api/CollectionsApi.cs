using AllianceReader.Articles;
using AllianceReader.Collections;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Api;

/// <summary><c>/api/collections</c></summary>
internal static class CollectionsApi
{
    public static void MapCollections(this IEndpointRouteBuilder api)
    {
        var collections = api.MapGroup("/collections").WithTags("Collections");
        collections.MapGet("", List).WithName("ListCollections").WithSummary("Sets of essays, by name.");
        collections.MapPost("", Create).WithName("CreateCollection").WithSummary("Makes a collection, empty.");
        collections.MapGet("/{slug}", Get).WithName("GetCollection").WithSummary("One collection; its essays are /api/articles?collection=.");
        collections.MapPut("/{slug}", Change).WithName("ChangeCollection").WithSummary("Renames or describes a collection; its slug stays.");
        collections.MapDelete("/{slug}", Delete).WithName("DeleteCollection").WithSummary("Deletes a collection; its essays stay, and undo brings it back.");
        collections.MapPost("/{slug}/articles", Include).WithName("IncludeInCollection").WithSummary("Puts essays in and takes others out, as one change.");
    }

    private static async Task<ListJson<CollectionJson>> List([AsParameters] Paging paging, ICollectionStore collections)
    {
        var (limit, offset) = paging.Stretch;
        var all = await collections.List();
        return new([.. all.Skip(offset).Take(limit).Select(CollectionJson.Of)], all.Count);
    }

    private static async Task<Created<CollectionJson>> Create(CollectionDraftJson draft, ICollectionStore collections, Reader reader, HttpResponse response)
    {
        var made = await collections.Add(draft.Draft(), [], reader.Now());
        return TypedResults.Created($"/api/collections/{Uri.EscapeDataString(made.Slug)}", Tagged(made, response));
    }

    private static async Task<CollectionJson> Get(string slug, ICollectionStore collections, HttpResponse response) =>
        Tagged(await collections.Find(slug) ?? throw ProblemException.NoCollection(slug), response);

    private static async Task<CollectionJson> Change(
        string slug, CollectionDraftJson draft, [FromHeader(Name = "If-Match")] string? ifMatch, ICollectionStore collections, Reader reader, HttpResponse response)
    {
        var before = await collections.Find(slug) ?? throw ProblemException.NoCollection(slug);
        var changed = await collections.Change(slug, draft.Draft(before), ETags.Optional(ifMatch), reader.Now());
        return Tagged(changed ?? throw ProblemException.NoCollection(slug), response);
    }

    private static async Task<NoContent> Delete(string slug, ICollectionStore collections, Reader reader) =>
        await collections.Delete(slug, reader.Now()) ? TypedResults.NoContent() : throw ProblemException.NoCollection(slug);

    private static async Task<CollectedOutcomeJson> Include(
        string slug, CollectedJson collected, ICollectionStore collections, IArticleStore articles, Reader reader, HttpResponse response)
    {
        var (add, remove) = (CollectedJson.Accept(collected.Add, "add"), CollectedJson.Accept(collected.Remove, "remove"));
        await RequireKnown(articles, add, "add");
        await RequireKnown(articles, remove, "remove");
        var changed = await collections.Include(slug, add, remove, reader.Now()) ?? throw ProblemException.NoCollection(slug);
        return new(changed.Essays, Tagged((await collections.Find(slug))!, response));
    }

    private static async Task RequireKnown(IArticleStore articles, IReadOnlyList<string> slugs, string field)
    {
        if (slugs.Count > 0)
        {
            var known = (await articles.Slugs(new() { Slugs = slugs, Archived = ArchivedEssays.Included })).ToHashSet();
            if (slugs.FirstOrDefault(slug => !known.Contains(slug)) is { } unknown)
            {
                throw new RefusedException(field, $"There is no article '{unknown}'.");
            }
        }
    }

    private static CollectionJson Tagged(Collection collection, HttpResponse response)
    {
        response.Tag(collection.Version);
        return CollectionJson.Of(collection);
    }
}
