using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace AllianceReader.Web.Serving;

/// <summary>
/// <c>/css/all-of-reading.css</c>: the sheets of the reading page, one after the other, as one. A browser asks a server for six files at a time,
/// and shows nothing of a page before it has all of its sheets.
/// </summary>
internal sealed partial class ReadingSheet(IWebHostEnvironment site)
{
    private const string Path = "/css/all-of-reading.css";

    private static readonly string[] Sheets = ["tokens", "desk", "reading", "dense", "print", "versions", "settings", "aloud", "keys"];

    private readonly MadeFile file = new(Path, "text/css; charset=utf-8", Together(site.WebRootFileProvider));

    public string Address => file.Address;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, (ReadingSheet sheet, HttpContext context) => sheet.file.Answer(context)).ExcludeFromDescription().AllowAnonymous();

    private static byte[] Together(IFileProvider files) => Encoding.UTF8.GetBytes(Comment().Replace(string.Concat(Sheets.Select(name => Text(files, name))), ""));

    private static string Text(IFileProvider files, string name)
    {
        using var reader = new StreamReader(files.GetFileInfo($"css/{name}.css").CreateReadStream());
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"/\*[\s\S]*?\*/")]
    private static partial Regex Comment();
}
