using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace AllianceReader.Web.Serving;

/// <summary>
/// <c>/css/all-of-reading.css</c>: the sheets of the reading page, one after the other, as one. A browser asks a server for six files at a time,
/// and shows nothing of a page before it has all of its sheets.
/// </summary>
internal sealed partial class ReadingSheet(IWebHostEnvironment site) : MadeFile(Path, "text/css; charset=utf-8", Together(site.WebRootFileProvider))
{
    private const string Path = "/css/all-of-reading.css";

    private static readonly string[] sheets = ["tokens", "desk", "reading", "dense", "print", "versions", "settings", "aloud", "keys"];

    public static void Map(IEndpointRouteBuilder routes) => Map<ReadingSheet>(routes, Path);

    private static string Together(IFileProvider files) => Comment().Replace(string.Concat(sheets.Select(name => Read(files, $"css/{name}.css"))), "");

    [GeneratedRegex(@"/\*[\s\S]*?\*/")]
    private static partial Regex Comment();
}
