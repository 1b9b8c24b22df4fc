using System.ComponentModel;

namespace AllianceReader.Web.Api;

/// <summary><c>/api/export</c></summary>
internal static class ExportApi
{
    public static void MapExport(this IEndpointRouteBuilder api) => api.MapGet("/export", Export)
        .WithTags("Export")
        .WithName("Export")
        .WithSummary("A file of annotated passages; the headers X-Passages, X-Notes and X-Essays say how many.")
        .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream");

    private static Task Export(
        [Description("One of the formats on the page /export: markdown, csv, jsonld …")] string? format,
        [AsParameters] AnnotationFilter filter,
        [Description("Ids of annotations.")] string[]? annotation,
        ExportFile file,
        HttpContext context) => file.Send(format, filter.Query(Stretch.All) with { Ids = Chosen.From(annotation) }, context);
}
