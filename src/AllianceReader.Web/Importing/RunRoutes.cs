using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace AllianceReader.Web.Importing;

/// <summary>How far a long import is, told to whoever watches (server-sent events, HTML 9.2).</summary>
internal static class RunRoutes
{
    /// <summary>A person sees no more than a few changes a second, and a browser that draws each is slow.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);

    public static void MapImportRuns(this IEndpointRouteBuilder routes) => routes.MapGet("/import/runs/{key}/progress", IResult (string key, ImportRuns runs, CancellationToken leaving) =>
        runs.Find(key) is { } run ? TypedResults.ServerSentEvents(Told(run, leaving)) : TypedResults.NotFound())
        .DisableRequestTimeout()
        .ExcludeFromDescription();

    private static async IAsyncEnumerable<SseItem<RunProgress>> Told(ImportRun run, [EnumeratorCancellation] CancellationToken leaving)
    {
        await foreach (var progress in run.Follow(leaving))
        {
            yield return new(progress);
            if (!progress.IsOver)
            {
                await Task.Delay(Beat, leaving);
            }
        }
    }
}
