using AllianceReader.Articles;

namespace AllianceReader.Web.Serving;

/// <summary><c>/healthz</c>: 200 when the store answers and the first import is over.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes) => routes.MapGet("/healthz", Answer).ExcludeFromDescription();

    private static async Task<IResult> Answer(FirstImport first, IArticleStore articles)
    {
        if (!first.IsOver)
        {
            return Results.Text("The first import is not over yet.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        var counts = await articles.Count();
        return Results.Text($"Open, with {counts.Essays} essays.");
    }
}
