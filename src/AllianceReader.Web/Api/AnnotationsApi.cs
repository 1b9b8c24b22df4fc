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
        annotations.MapPut("/{id}", Change).AsksForIfMatch().WithName("ChangeAnnotation")
            .WithSummary("Gives an annotation its new state; a body without a passage leaves it in its place, one with a passage settles where it stands.");
        annotations.MapPost("/{id}/confirm", Confirm).AsksForIfMatch().WithName("ConfirmAnnotation")
            .WithSummary("Says that the passage is where it is suggested (status confirm), or that its changed words are accepted (status changed).");
        annotations.MapPost("/{id}/keep-as-note", KeepAsNote).AsksForIfMatch().WithName("KeepAnnotationAsNote")
            .WithSummary("Makes it a note on the whole essay that begins with the words of its passage.");
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

    private static Task<AnnotationJson> Confirm(
        string id, [FromHeader(Name = "If-Match")] string? ifMatch, IArticleStore articles, IAnnotationStore annotations, Reader reader, HttpResponse response) =>
        Settled(id, ifMatch, Settle.AsSuggested, articles, annotations, reader, response);

    private static Task<AnnotationJson> KeepAsNote(
        string id, [FromHeader(Name = "If-Match")] string? ifMatch, IArticleStore articles, IAnnotationStore annotations, Reader reader, HttpResponse response) =>
        Settled(id, ifMatch, (asked, _, by) => Settle.AsNote(asked, by), articles, annotations, reader, response);

    private static async Task<AnnotationJson> Settled(
        string id,
        string? ifMatch,
        Func<Annotation, Article, Attribution, Annotation> decide,
        IArticleStore articles,
        IAnnotationStore annotations,
        Reader reader,
        HttpResponse response)
    {
        var (annotation, article) = await Find(id, articles, annotations);
        var seen = ETags.Required(ifMatch);
        var by = reader.Now();
        var settled = await annotations.Settle(decide(annotation, article, by), article.Revision, seen, by)
            ?? throw ProblemException.NoAnnotation(id);
        response.Tag(settled.Version);
        return AnnotationJson.Of(settled, new(article.Text));
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
