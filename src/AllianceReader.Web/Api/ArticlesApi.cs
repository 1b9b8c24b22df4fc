using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Web.Fetching;
using AllianceReader.Web.Serving;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Api;

/// <summary><c>/api/articles</c></summary>
internal static class ArticlesApi
{
    /// <summary>An upload reads a few hundred files; each takes milliseconds, the reader's line may take longer.</summary>
    private static readonly TimeSpan UploadTime = TimeSpan.FromMinutes(10);

    /// <summary>More than a fetch may take, so that what it says is heard.</summary>
    private static readonly TimeSpan FetchTime = TimeSpan.FromSeconds(30);

    public static void MapArticles(this IEndpointRouteBuilder api)
    {
        var articles = api.MapGroup("/articles").WithTags("Articles");
        articles.MapGet("", List).WithName("ListArticles").WithSummary("The essays of the library.");
        articles.MapPost("", Import).WithName("ImportArticles").WithSummary("Takes files in, each on its own, and says what became of each.")
            // Not a form of a page: the guard against other sites stands before it.
            .DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(Limits.Upload))
            .WithRequestTimeout(UploadTime);
        articles.MapPost("/from-address", Fetch).WithName("FetchArticle").WithSummary("Fetches a page of the web and takes it in as an essay.").WithRequestTimeout(FetchTime);
        articles.MapGet("/{slug}", Get).WithName("GetArticle").WithSummary("One essay with its text, blocks, furniture and facts.");
        articles.MapPut("/{slug}", Correct).AsksForIfMatch().WithName("CorrectArticle").WithSummary("Corrects facts; their basis becomes 'reader'.");
        articles.MapDelete("/{slug}", Delete).AsksForIfMatch().WithName("DeleteArticle").WithSummary("Takes an essay out of the library; undo brings it back.");
    }

    private static async Task<ListJson<ListedArticleJson>> List(
        [AsParameters] ArticleFilter filter, [AsParameters] Paging paging, IArticleStore articles) =>
        (await articles.List(filter.Query(paging.Stretch))).ToJson(ListedArticleJson.Listed);

    private static async Task<ImportJson> Import(
        IFormFileCollection files, [FromForm] string? encoding, IImporter importer, Reader reader)
    {
        if (files.Count == 0)
        {
            throw new RefusedException("files", "No file came with the request; the form field is called 'files'.");
        }
        List<Task<ImportReport>> begun = [];
        foreach (var file in files)
        {
            begun.Add(await importer.Begin(SourceOf(file, encoding), reader.Now()));
        }
        return ImportJson.Of(ImportReport.Of(await Task.WhenAll(begun)));
    }

    private static async Task<ImportJson> Fetch(PageAddressJson page, PageImport import, Reader reader, CancellationToken stopping)
    {
        try
        {
            return ImportJson.Of(await import.TakeIn(page.Url, reader.Now(), stopping));
        }
        catch (FetchRefusedException refused)
        {
            throw new RefusedException("url", refused.Message);
        }
    }

    private static async Task<ArticleJson> Get(string slug, IArticleStore articles, HttpResponse response) =>
        Tagged(await articles.Find(slug) ?? throw ProblemException.NoArticle(slug), response);

    private static async Task<ArticleJson> Correct(
        string slug, ArticleFactsJson facts, [FromHeader(Name = "If-Match")] string? ifMatch, IArticleStore articles, Reader reader, HttpResponse response)
    {
        _ = await articles.Find(slug) ?? throw ProblemException.NoArticle(slug);
        var corrected = await articles.Correct(slug, facts.Correction(), ETags.Required(ifMatch), reader.Now());
        return Tagged(corrected ?? throw ProblemException.NoArticle(slug), response);
    }

    private static async Task<NoContent> Delete(
        string slug, [FromHeader(Name = "If-Match")] string? ifMatch, IArticleStore articles, Reader reader)
    {
        _ = await articles.Find(slug) ?? throw ProblemException.NoArticle(slug);
        return await articles.Delete(slug, ETags.Required(ifMatch), reader.Now())
            ? TypedResults.NoContent()
            : throw ProblemException.NoArticle(slug);
    }

    private static ArticleJson Tagged(Article article, HttpResponse response)
    {
        response.Tag(article.Version);
        return ArticleJson.Of(article);
    }

    private static SourceFile SourceOf(IFormFile file, string? encoding) => new(
        SentFiles.Name(file.FileName),
        file.OpenReadStream,
        string.IsNullOrWhiteSpace(encoding) ? null : encoding);
}
