using System.Globalization;
using System.Text;
using System.Xml.Linq;
using AllianceReader.Articles;

namespace AllianceReader.Corpus.Sources.Docx;

/// <summary>A document's foot and end notes, numbered in the order in which its text calls them.</summary>
internal sealed class WordNotes(XElement? footnotes, XElement? endnotes)
{
    private readonly Dictionary<(string Part, string Id), XElement> written = Written("footnote", footnotes).Concat(Written("endnote", endnotes))
        .DistinctBy(note => note.Key).ToDictionary();

    private readonly List<(string Part, string Id)> called = [];

    public string SignOf(string part, string id)
    {
        var at = called.IndexOf((part, id));
        if (at < 0)
        {
            called.Add((part, id));
            at = called.Count - 1;
        }
        return (at + 1).ToString(CultureInfo.InvariantCulture);
    }

    public void Write(BlockWriter blocks)
    {
        foreach (var (i, note) in called.Index())
        {
            if (!written.TryGetValue(note, out var element))
            {
                continue;
            }
            blocks.Begin(new(BlockKind.Note, Marker: (i + 1).ToString(CultureInfo.InvariantCulture)));
            foreach (var paragraph in element.Descendants().Where(one => one.Name.LocalName == "p"))
            {
                blocks.Write(TextOf(paragraph));
                blocks.End();
            }
        }
    }

    // Separators are notes too, of a kind of their own.
    private static IEnumerable<KeyValuePair<(string, string), XElement>> Written(string name, XElement? part) => (part?.Elements() ?? [])
        .Where(one => one.Name.LocalName == name && Attribute(one, "type") is null or "normal")
        .Select(one => KeyValuePair.Create((name, Attribute(one, "id") ?? ""), one));

    private static string TextOf(XElement paragraph)
    {
        var text = new StringBuilder();
        foreach (var part in paragraph.Descendants())
        {
            text.Append(part.Name.LocalName switch { "t" when !IsDeleted(part) => part.Value, "tab" or "br" => " ", "noBreakHyphen" => "\u2011", _ => "" });
        }
        return text.ToString();
    }

    private static bool IsDeleted(XElement part) => part.Ancestors().Any(one => one.Name.LocalName is "del" or "moveFrom");

    private static string? Attribute(XElement element, string name) => element.Attributes().FirstOrDefault(one => one.Name.LocalName == name)?.Value;
}
