using System.Globalization;
using AllianceReader.Annotations;
using AllianceReader.Exchange;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace AllianceReader.Web.Api;

/// <summary>Answers with a file of passages.</summary>
internal sealed class ExportFile(ISnapshots snapshots, IArchive archive, LibrarySettings settings, Reader reader)
{
    /// <exception cref="RefusedException">There is no such format, or something that was chosen.</exception>
    public async Task Send(string? format, AnnotationQuery chosen, HttpContext context)
    {
        if (ExportFormats.IsArchive(format, chosen))
        {
            await SendArchive(context);
            return;
        }
        var exporter = ExportFormats.Named(format);
        using var snapshot = await snapshots.Take(chosen, settings.PublicUrl, reader.Now());
        await Send(exporter, snapshot.Until(context.RequestAborted), FileName(exporter, chosen, snapshot), context);
    }

    private async Task SendArchive(HttpContext context)
    {
        await using var file = new FileBufferingWriteStream();
        var now = reader.Now().At;
        var counts = await archive.Write(file, now);
        await Send(file, new(counts.Articles, counts.Passages, counts.Notes), "application/zip", string.Create(CultureInfo.InvariantCulture, $"library-{now:yyyy-MM-dd}.zip"), context);
    }

    // Written in full before the first byte leaves: a failure is then an answer of its own, not a file cut short.
    private static async Task Send(IExporter exporter, LibrarySnapshot snapshot, string fileName, HttpContext context)
    {
        await using var file = new FileBufferingWriteStream();
        await exporter.Write(snapshot, file);
        await Send(file, snapshot.Counts, exporter.MediaType, fileName, context);
    }

    private static async Task Send(FileBufferingWriteStream file, SnapshotCounts counts, string mediaType, string fileName, HttpContext context)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = file.Length;
        context.Response.Headers.ContentDisposition = disposition.ToString();
        AddCounts(context.Response.Headers, counts);
        await file.DrainBufferAsync(context.Response.Body, context.RequestAborted);
    }

    private static void AddCounts(IHeaderDictionary headers, SnapshotCounts counts)
    {
        headers["X-Passages"] = counts.Passages.ToString(CultureInfo.InvariantCulture);
        headers["X-Notes"] = counts.Notes.ToString(CultureInfo.InvariantCulture);
        headers["X-Essays"] = counts.Articles.ToString(CultureInfo.InvariantCulture);
    }

    // A slug holds nothing that a file system minds.
    private static string FileName(IExporter exporter, AnnotationQuery query, LibrarySnapshot snapshot)
    {
        IReadOnlyList<string> chosen = [.. query.Articles, .. query.Themes, .. query.Authors, .. query.Collections];
        var subject = chosen.Count == 1 ? chosen[0] : "notes";
        return string.Create(CultureInfo.InvariantCulture, $"{subject}-{snapshot.Taken:yyyy-MM-dd}.{exporter.Extension}");
    }
}
