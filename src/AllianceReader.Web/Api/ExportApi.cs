using System.ComponentModel;

namespace AllianceReader.Web.Api;

/// <summary><c>/api/export</c></summary>
internal static class ExportApi
{
    public static void MapExport(this IEndpointRouteBuilder api) => api.MapGet("/export", Export)
        .WithTags("Export")
        .WithName("Export")
        .WithSummary("A file of annotated passages; the header X-Passages says how many.")
        .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream");

    private static Task Export(
        [Description("One of the formats on the page /export: markdown, csv, jsonld …")] string? format,
        [Description("Slugs of articles.")] string[]? article,
        [Description("Slugs of themes.")] string[]? theme,
        [Description("Slugs of authors.")] string[]? author,
        [Description("Ids of annotations.")] string[]? annotation,
        ExportFile file,
        HttpContext context) => file.Send(
            format,
            new() { Articles = Chosen.From(article), Themes = Chosen.From(theme), Authors = Chosen.From(author), Annotations = Chosen.From(annotation) },
            context);
}
