using AllianceReader.Articles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AllianceReader.Web.Api;

/// <summary><c>/api/articles/{slug}/read-mark</c></summary>
internal static class ReadMarksApi
{
    public static void MapReadMarks(this IEndpointRouteBuilder api)
    {
        var mark = api.MapGroup("/articles/{slug}/read-mark").WithTags("Articles");
        mark.MapPut("", Mark).WithName("MarkArticleRead").WithSummary("Marks an essay as read, which is no change of it: its ETag stays, and there is nothing to undo.");
        mark.MapDelete("", Unmark).WithName("MarkArticleUnread").WithSummary("Takes the mark off.");
    }

    private static Task<NoContent> Mark(string slug, IReadMarks marks, TimeProvider clock) => Set(slug, true, marks, clock);

    private static Task<NoContent> Unmark(string slug, IReadMarks marks, TimeProvider clock) => Set(slug, false, marks, clock);

    private static async Task<NoContent> Set(string slug, bool read, IReadMarks marks, TimeProvider clock) =>
        await marks.Mark(slug, read, clock.GetUtcNow()) ? TypedResults.NoContent() : throw ProblemException.NoArticle(slug);
}
