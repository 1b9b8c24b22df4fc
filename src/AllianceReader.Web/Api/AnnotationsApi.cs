using AllianceReader.Annotations;
using AllianceReader.Articles;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Api;

/// <summary><c>/api/annotations</c> and <c>/api/articles/{slug}/annotations</c>. Offsets are code points.</summary>
internal static class AnnotationsApi
{
    public static void MapAnnotations(this IEndpointRouteBuilder api)
    {
        var ofArticle = api.MapGroup("/articles/{slug}/annotations").WithTags("Annotations");
        ofArticle.MapGet("", InArticle).WithName("ListAnnotationsOfArticle").WithSummary("All annotations of an essay, in text order.");
        ofArticle.MapPost("", Create).WithName("CreateAnnotation").WithSummary("Annotates a passage, named by offsets or by its words; neither: the whole essay.");

        var annotations = api.MapGroup("/annotations").WithTags("Annotations");
        annotations.MapGet("", List).WithName("ListAnnotations").WithSummary("Annotations across essays.");
        annotations.MapGet("/{id}", Get).WithName("GetAnnotation").WithSummary("One annotation.");
        annotations.MapPut("/{id}", Change).AsksForIfMatch().WithName("ChangeAnnotation").WithSummary("Gives an annotation its new state; a body without a passage leaves it in its place.");
        annotations.MapDelete("/{id}", Delete).AsksForIfMatch().WithName("DeleteAnnotation").WithSummary("Deletes an annotation; undo brings it back.");
    }

    private static async Task<ListJson<AnnotationJson>> InArticle(string slug, IArticleStore articles, IAnnotationStore annotations)
    {
        var article = await articles.Find(slug) ?? throw ProblemException.NoArticle(slug);
        var points = new CodePoints(article.Text);
        var all = await annotations.InArticle(slug);
        return new([.. all.Select(annotation => AnnotationJson.Of(annotation, points))], all.Count);
    }

    private static async Task<Created<AnnotationJson>> Create(
        string slug, AnnotationDraft draft, IArticleStore articles, IAnnotationStore annotations, Reader reader, HttpResponse response)
    {
        var article = await articles.Find(slug) ?? throw ProblemException.NoArticle(slug);
        var by = reader.Now();
        var added = await annotations.Add(Annotate.New(article, draft, by), article.Revision, by);
        response.Tag(added.Version);
        return TypedResults.Created($"/api/annotations/{added.Id}", AnnotationJson.Of(added, new(article.Text)));
    }

    private static async Task<ListJson<AnnotationJson>> List(
        [AsParameters] AnnotationFilter filter, [AsParameters] Paging paging, IArticleStore articles, IAnnotationStore annotations)
    {
        var page = await annotations.List(filter.Query(paging.Stretch));
        var texts = new Texts(articles);
        List<AnnotationJson> items = [];
        foreach (var found in page.Items)
        {
            items.Add(AnnotationJson.Of(found.Annotation, await texts.Of(found.Annotation.Article)));
        }
        return new(items, page.Total);
    }

    private static async Task<AnnotationJson> Get(string id, IArticleStore articles, IAnnotationStore annotations, HttpResponse response)
    {
        var (annotation, article) = await Find(id, articles, annotations);
        response.Tag(annotation.Version);
        return AnnotationJson.Of(annotation, new(article.Text));
    }

    private static async Task<AnnotationJson> Change(
        string id,
        AnnotationDraft draft,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IArticleStore articles,
        IAnnotationStore annotations,
        Reader reader,
        HttpResponse response)
    {
        var (annotation, article) = await Find(id, articles, annotations);
        var seen = ETags.Required(ifMatch);
        var by = reader.Now();
        var changed = await annotations.Update(Annotate.Changed(annotation, article, draft, by), seen, by)
            ?? throw ProblemException.NoAnnotation(id);
        response.Tag(changed.Version);
        return AnnotationJson.Of(changed, new(article.Text));
    }

    private static async Task<NoContent> Delete(
        string id, [FromHeader(Name = "If-Match")] string? ifMatch, IAnnotationStore annotations, Reader reader)
    {
        _ = await annotations.Find(id) ?? throw ProblemException.NoAnnotation(id);
        return await annotations.Delete(id, ETags.Required(ifMatch), reader.Now())
            ? TypedResults.NoContent()
            : throw ProblemException.NoAnnotation(id);
    }

    private static async Task<(Annotation Annotation, Article Article)> Find(string id, IArticleStore articles, IAnnotationStore annotations)
    {
        var annotation = await annotations.Find(id) ?? throw ProblemException.NoAnnotation(id);
        return (annotation, await articles.Find(annotation.Article) ?? throw ProblemException.NoAnnotation(id));
    }
}
