using System.Globalization;
using System.Xml.Linq;

namespace AllianceReader.Exchange.Word;

/// <summary>A comment as it stands in its part.</summary>
internal sealed record WrittenComment
{
    public required string Author { get; init; }

    public required string Initials { get; init; }

    public DateTimeOffset? Date { get; init; }

    public required IReadOnlyList<string>? Themes { get; init; }

    /// <summary>Markdown.</summary>
    public required string Note { get; init; }

    /// <summary>The comment that it answers.</summary>
    public string? Parent { get; init; }

    public bool IsResolved { get; init; }

    /// <returns>By id, in the order of the part.</returns>
    /// <param name="links">Addresses by relationship.</param>
    /// <param name="threads">Who answers whom (MS-DOCX 2.5.1.1, commentsEx); null where nobody does.</param>
    public static IReadOnlyDictionary<string, WrittenComment> Read(XElement comments, IReadOnlyDictionary<string, string> links, XElement? threads)
    {
        var thread = new CommentThreads(comments, threads);
        var read = new Dictionary<string, WrittenComment>(StringComparer.Ordinal);
        foreach (var comment in comments.Elements().Where(e => e.Name.LocalName == "comment"))
        {
            var id = Attribute(comment, "id") ?? "";
            var (themes, note) = new CommentText(links).Read(comment);
            read.TryAdd(id, new()
            {
                Author = Attribute(comment, "author") ?? "",
                Initials = Attribute(comment, "initials") ?? "",
                Date = DateOf(comment),
                Themes = themes,
                Note = note,
                Parent = thread.ParentOf(id),
                IsResolved = thread.IsResolved(id),
            });
        }
        return read;
    }

    private static DateTimeOffset? DateOf(XElement comment) =>
        DateTimeOffset.TryParse(Attribute(comment, "date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;

    private static string? Attribute(XElement element, string name) => element.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;
}
