using AllianceReader.Articles;
using AllianceReader.Corpus;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Api;

/// <summary><c>/api/articles/{slug}/copies/{revision}</c>: the same essay as it stands elsewhere. <c>GET /api/articles/{slug}</c> lists them.</summary>
internal static class CopiesApi
{
    public static void MapCopies(this IEndpointRouteBuilder api)
    {
        var copies = api.MapGroup("/articles/{slug}/copies/{revision:int}").WithTags("Articles");
        copies.MapPost("/read", Read).AsksForIfMatch().WithName("ReadCopy").WithSummary("Makes the copy's text the essay's next revision; what was read until then becomes the copy.");
        copies.MapPost("/part", Part).AsksForIfMatch().WithName("PartCopy").WithSummary("Makes an essay of its own of the copy.");
        copies.MapDelete("", Remove).AsksForIfMatch().WithName("RemoveCopy").WithSummary("Takes the copy away; undo brings it back.");
    }

    private static async Task<ArticleJson> Read(
        string slug, int revision, [FromHeader(Name = "If-Match")] string? ifMatch, IArticleStore articles, CopyChoices choices, Reader reader, HttpResponse response)
    {
        await choices.Read(await Found(articles, slug, revision), revision, reader.Now(), ETags.Required(ifMatch));
        return await Tagged(articles, slug, response);
    }

    private static async Task<Created<ArticleJson>> Part(
        string slug, int revision, [FromHeader(Name = "If-Match")] string? ifMatch, IArticleStore articles, CopyChoices choices, Reader reader, HttpResponse response)
    {
        var own = await choices.Part(await Found(articles, slug, revision), revision, reader.Now(), ETags.Required(ifMatch));
        return TypedResults.Created($"/api/articles/{Uri.EscapeDataString(own)}", await Tagged(articles, own, response));
    }

    private static async Task<NoContent> Remove(
        string slug, int revision, [FromHeader(Name = "If-Match")] string? ifMatch, IArticleStore articles, ICopyStore copies, Reader reader)
    {
        _ = await Found(articles, slug, revision);
        await copies.Remove(slug, revision, reader.Now(), ETags.Required(ifMatch));
        return TypedResults.NoContent();
    }

    private static async Task<Article> Found(IArticleStore articles, string slug, int revision)
    {
        var article = await articles.Find(slug) ?? throw ProblemException.NoArticle(slug);
        return article.Copies.Any(copy => copy.Revision == revision) ? article : throw ProblemException.NoCopy(slug, revision);
    }

    private static async Task<ArticleJson> Tagged(IArticleStore articles, string slug, HttpResponse response)
    {
        var article = (await articles.Find(slug))!;
        response.Tag(article.Version);
        return ArticleJson.Of(article);
    }
}
