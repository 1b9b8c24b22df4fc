using System.ComponentModel;
using System.Globalization;
using AllianceReader.Exchange;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace AllianceReader.Web.Api;

/// <summary><c>/api/export</c></summary>
internal static class ExportApi
{
    public static void MapExport(this IEndpointRouteBuilder api) => api.MapGet("/export", Export)
        .WithTags("Export")
        .WithName("Export")
        .WithSummary("A file of annotated passages; the header X-Passages says how many.")
        .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream");

    private static async Task Export(
        [Description("One of the formats on the page /export: markdown, csv, jsonld …")] string? format,
        [Description("Slugs of articles.")] string[]? article,
        [Description("Slugs of themes.")] string[]? theme,
        [Description("Slugs of authors.")] string[]? author,
        ISnapshots snapshots,
        LibrarySettings settings,
        Reader reader,
        HttpContext context)
    {
        var exporter = ExportFormats.Named(format);
        var scope = new ExportScope { Articles = Chosen.From(article), Themes = Chosen.From(theme), Authors = Chosen.From(author) };
        var snapshot = await snapshots.Take(scope, settings.PublicUrl, reader.Now());
        await Send(exporter, snapshot, FileName(exporter, scope, snapshot), context);
    }

    // Written in full before the first byte leaves: a failure is then an answer of its own, not a file cut short.
    private static async Task Send(IExporter exporter, LibrarySnapshot snapshot, string fileName, HttpContext context)
    {
        await using var file = new FileBufferingWriteStream();
        await exporter.Write(snapshot, file);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        context.Response.ContentType = exporter.MediaType;
        context.Response.ContentLength = file.Length;
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers["X-Passages"] = snapshot.PassageCount.ToString(CultureInfo.InvariantCulture);
        await file.DrainBufferAsync(context.Response.Body, context.RequestAborted);
    }

    // A slug holds nothing that a file system minds.
    private static string FileName(IExporter exporter, ExportScope scope, LibrarySnapshot snapshot)
    {
        IReadOnlyList<string> chosen = [.. scope.Articles, .. scope.Themes, .. scope.Authors];
        var subject = chosen.Count == 1 ? chosen[0] : "notes";
        return string.Create(CultureInfo.InvariantCulture, $"{subject}-{snapshot.Taken:yyyy-MM-dd}.{exporter.Extension}");
    }
}
