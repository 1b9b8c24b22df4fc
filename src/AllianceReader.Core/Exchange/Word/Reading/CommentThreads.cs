using System.Xml.Linq;

namespace AllianceReader.Exchange.Word;

/// <summary>Which comment answers which. Word ties them by the ids of their last paragraphs.</summary>
internal sealed class CommentThreads
{
    private readonly Dictionary<string, string> commentByParagraph = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> paragraphByComment = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> byParagraph = new(StringComparer.OrdinalIgnoreCase);

    public CommentThreads(XElement comments, XElement? threads)
    {
        foreach (var comment in comments.Elements())
        {
            var paragraph = Attribute(comment.Elements().LastOrDefault(e => e.Name.LocalName == "p"), "paraId");
            if (Attribute(comment, "id") is { } id && paragraph is not null)
            {
                commentByParagraph.TryAdd(paragraph, id);
                paragraphByComment.TryAdd(id, paragraph);
            }
        }
        foreach (var thread in threads?.Elements() ?? [])
        {
            byParagraph.TryAdd(Attribute(thread, "paraId") ?? "", thread);
        }
    }

    public string? ParentOf(string comment) =>
        Attribute(Of(comment), "paraIdParent") is { } parent && commentByParagraph.TryGetValue(parent, out var found) && found != comment ? found : null;

    public bool IsResolved(string comment) => Attribute(Of(comment), "done") is "1" or "true";

    private XElement? Of(string comment) => paragraphByComment.TryGetValue(comment, out var paragraph) ? byParagraph.GetValueOrDefault(paragraph) : null;

    private static string? Attribute(XElement? element, string name) => element?.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;
}
