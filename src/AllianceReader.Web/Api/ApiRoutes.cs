using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Api;

/// <summary>All that programs may call.</summary>
internal static class ApiRoutes
{
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api")
            .WithMetadata(new RequestSizeLimitAttribute(Limits.Json))
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapArticles();
        api.MapCopies();
        api.MapSource();
        api.MapReadMarks();
        api.MapCollections();
        api.MapAnnotations();
        api.MapThemes();
        api.MapSuggestions();
        api.MapHistory();
        api.MapSearch();
        api.MapSearches();
        api.MapMatrix();
        api.MapExport();
        api.MapIntake();
    }
}
