using System.Globalization;
using System.Text.RegularExpressions;

namespace AllianceReader.Sqlite.Exchange.Archives;

/// <summary>The files as received. In the archive they have names of their own: what somebody called a file may be no name elsewhere.</summary>
internal static partial class SourceFiles
{
    public const string List = "sources.jsonl";

    public const string Insert = "insert into source (article, revision, file_name, encoding, format, bytes) values (@article, @revision, @fileName, @encoding, @format, @bytes)";

    public static IReadOnlyList<(string Name, string Means)> Properties { get; } =
    [
        ("article", "The essay's `id` in articles.jsonl."),
        ("revision", "Its number in revisions.jsonl."),
        ("fileName", "What the file was called."),
        ("encoding", "As it was read."),
        ("format", "What it was read as: text, html, markdown, docx, epub or pdf; missing for text."),
        ("file", "Where it is in this archive."),
    ];

    /// <summary><c>sources/12-1-on-leagues.txt</c></summary>
    public static string NameOf(long article, long revision, string slug, string fileName) => string.Create(
        CultureInfo.InvariantCulture, $"sources/{article}-{revision}-{slug}{(Path.GetExtension(fileName) is var ending && Ending().IsMatch(ending) ? ending.ToLowerInvariant() : ".txt")}");

    [GeneratedRegex(@"\A\.[A-Za-z0-9]{1,8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}
