using AllianceReader.Articles;
using AllianceReader.Web.Access;
using Prometheus;

namespace AllianceReader.Web.Serving;

/// <summary>
/// <c>/livez</c>: 200 as long as the process answers. <c>/healthz</c>: 200 when the store answers, too, and the first import is over.
/// <c>/metrics</c>, where it is wished for: what .NET's meters say of requests, memory and the store, as Prometheus reads it.
/// </summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes, LibrarySettings settings)
    {
        routes.MapGet("/livez", () => Results.Text("Running.")).ExcludeFromDescription().AllowAnonymous();
        routes.MapGet("/healthz", Answer).ExcludeFromDescription().AllowAnonymous();
        if (settings.Metrics)
        {
            routes.MapMetrics();
        }
    }

    private static async Task<IResult> Answer(HttpContext context, FirstImport first, IArticleStore articles, Door door)
    {
        if (!first.IsOver)
        {
            return Results.Text("The first import is not over yet.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        var counts = await articles.Count();
        // A program that watches needs no login, and no knowledge of what is in it.
        return Results.Text(door.LetsIn(context) ? $"Open, with {counts.Essays} essays." : "Open.");
    }
}
