using System.Xml.Linq;
using AllianceReader.Exchange.Packages;

namespace AllianceReader.Exchange.Word;

/// <summary>The parts of a Word file, by their relationships (ECMA-376-2, 6.5): their names are only a habit.</summary>
internal sealed class WordPackage(SafeZip zip, string file)
{
    private string document = "";

    /// <exception cref="FileRefusedException">There is none.</exception>
    public WordBody ReadDocument()
    {
        document = Related("", "officeDocument").FirstOrDefault() ?? throw new FileRefusedException($"{file} is no Word document: it does not say which of its parts is the text.");
        using var content = zip.Open(Entry(document) ?? throw new FileRefusedException($"{file} lacks its text, {document}."));
        using var xml = SafeXml.Reader(content, $"{document} in {file}");
        return WordBody.Read(xml);
    }

    /// <returns>By id; none where the file has none.</returns>
    public IReadOnlyDictionary<string, WrittenComment> ReadComments()
    {
        if (Related(document, "comments").FirstOrDefault() is not { } part || Load(part) is not { } comments)
        {
            return new Dictionary<string, WrittenComment>();
        }
        var threads = Related(document, "commentsExtended").Select(Load).OfType<XElement>().FirstOrDefault();
        return WrittenComment.Read(comments, Links(part), threads);
    }

    /// <summary>A part that the text is related to (<c>styles</c>, <c>numbering</c>, <c>footnotes</c>); null where the file has none.</summary>
    public XElement? Beside(string way) => Related(document, way).Select(Load).OfType<XElement>().FirstOrDefault();

    /// <summary>Core properties (ECMA-376-2, 11); null where the file has none.</summary>
    public XElement? Properties() => Related("", "core-properties").Select(Load).OfType<XElement>().FirstOrDefault();

    private XElement? Load(string part)
    {
        if (Entry(part) is not { } entry)
        {
            return null;
        }
        using var content = zip.Open(entry);
        return SafeXml.Load(content, $"{part} in {file}").Root;
    }

    /// <summary>Parts that a part is related to in a way, transitional or strict.</summary>
    private IEnumerable<string> Related(string part, string way) => Relationships(part)
        .Where(r => (string?)r.Attribute("TargetMode") != "External" && ((string?)r.Attribute("Type") ?? "").EndsWith("/" + way, StringComparison.Ordinal))
        .Select(r => Resolve(part, (string?)r.Attribute("Target") ?? ""));

    private Dictionary<string, string> Links(string part) => Relationships(part)
        .Where(r => (string?)r.Attribute("TargetMode") == "External")
        .DistinctBy(r => (string?)r.Attribute("Id") ?? "")
        .ToDictionary(r => (string?)r.Attribute("Id") ?? "", r => (string?)r.Attribute("Target") ?? "", StringComparer.Ordinal);

    private IEnumerable<XElement> Relationships(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return Load($"{part[..slash]}_rels/{part[slash..]}.rels")?.Elements().Where(e => e.Name.LocalName == "Relationship") ?? [];
    }

    private static string Resolve(string part, string target) => target.StartsWith('/') ? target[1..] : part[..(part.LastIndexOf('/') + 1)] + target;

    // Part names differ in nothing but case are the same (ECMA-376-2, 6.2.2.3).
    private ZipEntry? Entry(string name) => zip.Find(name) ?? zip.Entries.FirstOrDefault(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
