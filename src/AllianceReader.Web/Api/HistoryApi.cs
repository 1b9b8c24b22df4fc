using AllianceReader.History;

namespace AllianceReader.Web.Api;

/// <summary><c>/api/history</c></summary>
internal static class HistoryApi
{
    public static void MapHistory(this IEndpointRouteBuilder api)
    {
        var history = api.MapGroup("/history").WithTags("History");
        history.MapGet("", List).WithName("ListHistory").WithSummary("Every change a reader made, newest first.");
        history.MapPost("/undo", Undo).WithName("Undo").WithSummary("Takes back the newest change that stands, or the one that is named.").ProducesProblem(StatusCodes.Status409Conflict);
        history.MapPost("/redo", Redo).WithName("Redo").WithSummary("Makes the change that was taken back last once more.").ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<ListJson<HistoryJson>> List([AsParameters] Paging paging, IHistory history) =>
        (await history.List(paging.Stretch)).ToJson(HistoryJson.Of);

    private static async Task<HistoryJson> Undo(UndoJson? undo, IHistory history, Reader reader) =>
        HistoryJson.Of(await history.Undo(undo?.Entry, reader.Now()) ?? throw Nothing("There is nothing left to undo."));

    private static async Task<HistoryJson> Redo(IHistory history, Reader reader) =>
        HistoryJson.Of(await history.Redo(reader.Now()) ?? throw Nothing("There is nothing left to redo."));

    private static ProblemException Nothing(string sentence) => new(StatusCodes.Status409Conflict, sentence);
}
