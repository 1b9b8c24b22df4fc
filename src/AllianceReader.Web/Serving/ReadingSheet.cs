using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace AllianceReader.Web.Serving;

/// <summary>
/// <c>/css/all-of-reading.css</c>: the sheets of the reading page, one after the other, as one. A browser asks a server for six files at a time,
/// and shows nothing of a page before it has all of its sheets.
/// </summary>
internal sealed class ReadingSheet
{
    private static readonly string[] Sheets = ["tokens", "desk", "reading", "dense", "print", "versions", "settings", "aloud", "keys"];

    private readonly byte[] sheet;

    public ReadingSheet(IWebHostEnvironment site)
    {
        sheet = [.. Sheets.SelectMany(name => Read(site.WebRootFileProvider.GetFileInfo($"css/{name}.css")))];
        Address = $"/css/all-of-reading.css?v={Convert.ToHexStringLower(SHA256.HashData(sheet))[..10]}";
    }

    /// <summary>Another one whenever a sheet has changed, so that a browser may keep what it has for good.</summary>
    public string Address { get; }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/css/all-of-reading.css", Answer).ExcludeFromDescription().AllowAnonymous();

    private static IResult Answer(ReadingSheet reading, HttpResponse response)
    {
        response.Headers.CacheControl = "max-age=31536000, immutable";
        return Results.Bytes(reading.sheet, "text/css; charset=utf-8");
    }

    private static byte[] Read(IFileInfo file)
    {
        using var content = file.CreateReadStream();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
