using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using AllianceReader.Exchange.Refi;

namespace AllianceReader.Exchange.Previews;

/// <summary>A project or a codebook of ours read back. Not for files of anybody else: nothing is bounded here.</summary>
internal static class ReadProject
{
    private static readonly XNamespace Project = RefiXml.ProjectNamespace;
    private static readonly XNamespace Codebook = RefiXml.CodebookNamespace;

    public static Preview Of(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var root = Root(zip.GetEntry("project.qde")!);
        var sources = root.Descendants(Project + "TextSource").Select(source => Source(source, root, zip)).ToList();
        var coded = sources.SelectMany(source => source.Coded).SelectMany(passage => passage.Codes).CountBy(name => name).ToDictionary(StringComparer.Ordinal);
        return new ProjectPreview([.. Codes(root.Element(Project + "CodeBook")?.Element(Project + "Codes"), Project, coded, 0)], sources);
    }

    public static Preview OfCodebook(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return new ProjectPreview([.. Codes(XDocument.Load(stream).Root!.Element(Codebook + "Codes"), Codebook, [], 0)], []);
    }

    private static XElement Root(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!;
    }

    private static IEnumerable<CodePreview> Codes(XElement? parent, XNamespace ns, Dictionary<string, int> coded, int depth) =>
        (parent?.Elements(ns + "Code") ?? []).SelectMany(code =>
        {
            var name = (string)code.Attribute("name")!;
            return Codes(code, ns, coded, depth + 1).Prepend(
                new(depth, name, (string?)code.Attribute("color") ?? "", (string?)code.Element(ns + "Description"), coded.GetValueOrDefault(name)));
        });

    private static SourcePreview Source(XElement source, XElement root, ZipArchive zip)
    {
        Rune[] text = [.. Text(zip.GetEntry("sources/" + ((string)source.Attribute("plainTextPath")!)["internal://".Length..])!).EnumerateRunes()];
        return new((string)source.Attribute("name")!, [.. source.Elements(Project + "PlainTextSelection").Select(selection =>
        {
            var (start, end) = ((int)selection.Attribute("startPosition")!, (int)selection.Attribute("endPosition")!);
            return new CodedPreview(
                string.Concat(text[start..end]), start, end,
                [.. selection.Elements(Project + "Coding").Select(coding => Named(root, coding.Element(Project + "CodeRef")!))],
                selection.Element(Project + "NoteRef") is { } note ? (string?)Target(root, note)?.Element(Project + "PlainTextContent") : null);
        })]);
    }

    private static string Named(XElement root, XElement reference) => (string?)Target(root, reference)?.Attribute("name") ?? "";

    private static XElement? Target(XElement root, XElement reference)
    {
        var guid = (string)reference.Attribute("targetGUID")!;
        return root.Descendants().FirstOrDefault(element => (string?)element.Attribute("guid") == guid);
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
