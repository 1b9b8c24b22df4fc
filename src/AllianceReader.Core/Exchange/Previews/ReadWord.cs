using System.IO.Compression;
using System.Xml.Linq;

namespace AllianceReader.Exchange.Previews;

/// <summary>A document of ours read back. Not for files of anybody else: nothing is bounded here.</summary>
internal sealed class ReadWord
{
    /// <summary>Paragraphs that are shown; a page or two.</summary>
    private const int Most = 60;

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly HashSet<string> open = [];
    private readonly List<string> seen = [];

    public static WordPreview Of(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return new ReadWord().Read(Root(zip, "word/document.xml")!, Root(zip, "word/comments.xml"));
    }

    private WordPreview Read(XElement document, XElement? comments)
    {
        XElement[] all = [.. document.Descendants(W + "p")];
        WordPreviewParagraph[] paragraphs = [.. all.Take(Most).Select(Paragraph).Where(paragraph => paragraph.Runs.Count > 0)];
        var byId = comments?.Elements(W + "comment").ToDictionary(comment => (string)comment.Attribute(W + "id")!, Comment) ?? [];
        return new(paragraphs, [.. seen.Where(byId.ContainsKey).Select(id => byId[id])], all.Length > Most);
    }

    private WordPreviewParagraph Paragraph(XElement paragraph) => new(
        (string?)paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val") ?? "Normal",
        [.. paragraph.Descendants().SelectMany(Runs)]);

    // Ranges begin and end between runs, in one paragraph or over several.
    private IEnumerable<WordPreviewRun> Runs(XElement element)
    {
        var id = (string?)element.Attribute(W + "id");
        if (element.Name == W + "commentRangeStart")
        {
            open.Add(id!);
            seen.Add(id!);
        }
        else if (element.Name == W + "commentRangeEnd")
        {
            open.Remove(id!);
        }
        else if (element.Name == W + "r" && TextOf(element) is { Length: > 0 } text)
        {
            yield return new(text, [.. open.Select(range => seen.IndexOf(range)).Order()]);
        }
    }

    private static WordPreviewComment Comment(XElement comment) => new(
        (string?)comment.Attribute(W + "author") ?? "",
        [.. comment.Elements(W + "p").Select(paragraph => string.Concat(paragraph.Descendants(W + "r").Select(TextOf))).Where(line => line.Length > 0)]);

    private static string TextOf(XElement run) => string.Concat(run.Elements().Select(part =>
        part.Name == W + "t" ? part.Value : part.Name == W + "br" || part.Name == W + "cr" ? "\n" : part.Name == W + "tab" ? "\t" : ""));

    private static XElement? Root(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry)
        {
            return null;
        }
        using var stream = entry.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root;
    }
}
