using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Corpus.Review;
using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Api;

/// <summary><c>/api/articles/{slug}/source</c></summary>
internal static class SourceApi
{
    public static void MapSource(this IEndpointRouteBuilder api)
    {
        var source = api.MapGroup("/articles/{slug}/source").WithTags("Articles");
        source.MapGet("", Get).WithName("GetArticleSource").WithSummary("The source of an essay, line by line: what each was taken for, and what was repaired in it.");
        source.MapPut("", Mark).AsksForIfMatch().WithName("MarkArticleSource").WithSummary("Says what lines are and which repairs are not wanted; the text made of it is the essay's next revision.");
    }

    private static async Task<SourceJson> Get(string slug, IArticleStore articles, SourceReview review, HttpResponse response)
    {
        var (article, source) = await Open(slug, articles, review);
        response.Tag(article.Version);
        return SourceJson.Of(article, source);
    }

    private static async Task<SourceJson> Mark(
        string slug, SourceMarksJson said, [FromHeader(Name = "If-Match")] string? ifMatch, IArticleStore articles, SourceReview review, Reader reader, HttpResponse response)
    {
        var (article, source) = await Open(slug, articles, review);
        var version = ETags.Required(ifMatch);
        if (version is not null && version != article.Version)
        {
            throw new StaleException("The essay", article.Version);
        }
        await review.Save(slug, source.With(said.Over(source)), null, article.Version, reader.Now());
        return await Get(slug, articles, review, response);
    }

    private static async Task<(Article Article, ReviewedSource Source)> Open(string slug, IArticleStore articles, SourceReview review)
    {
        var article = await articles.Find(slug) ?? throw ProblemException.NoArticle(slug);
        try
        {
            return (article, await review.Open(article) ?? throw ProblemException.NoArticle(slug));
        }
        catch (SourceRejectedException rejected)
        {
            throw new ProblemException(StatusCodes.Status409Conflict, rejected.Message);
        }
    }
}
