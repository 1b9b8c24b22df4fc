using System.IO.Compression;
using System.Text;

namespace AllianceReader.Support;

/// <summary>Packages made of texts.</summary>
internal static class Zipped
{
    public static byte[] Of(params (string Name, string Text)[] files) => Of([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    public static byte[] Of(params (string Name, byte[] Bytes)[] files)
    {
        using var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }
        return made.ToArray();
    }

    /// <param name="body">What stands in <c>w:body</c>.</param>
    /// <param name="parts">Further parts of <c>word/</c>, by their relationship: <c>footnotes</c>.</param>
    public static byte[] Docx(string body, params (string Way, string Xml)[] parts) => Of(
    [
        ("[Content_Types].xml", """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>"""),
        ("_rels/.rels", Relationships([("officeDocument", "word/document.xml"), .. parts.Where(part => part.Way == "core-properties").Select(part => (part.Way, "core.xml"))])),
        ("word/document.xml", $"<w:document {Word}><w:body>{body}</w:body></w:document>"),
        ("word/_rels/document.xml.rels", Relationships([.. parts.Select(part => (part.Way, $"{part.Way}.xml"))])),
        .. parts.Select(part => part.Way == "core-properties" ? ("core.xml", part.Xml) : ($"word/{part.Way}.xml", part.Xml)),
    ]);

    public const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static byte[] Epub(string metadata, params (string Name, string Html)[] chapters) => Of(
    [
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>"""),
        ("OEBPS/book.opf", $"""
            <package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata>
            <manifest>{string.Concat(chapters.Select((chapter, i) => $"<item id='c{i}' href='{chapter.Name}' media-type='application/xhtml+xml'/>"))}</manifest>
            <spine>{string.Concat(chapters.Select((_, i) => $"<itemref idref='c{i}'/>"))}</spine></package>
            """),
        .. chapters.Select(chapter => ($"OEBPS/{chapter.Name}", $"<?xml version='1.0' encoding='utf-8'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title/></head><body>{chapter.Html}</body></html>")),
    ]);

    private static string Relationships(IEnumerable<(string Way, string Target)> all) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(all.Select((one, i) => $"<Relationship Id='r{i}' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/{one.Way}' Target='{one.Target}'/>"))}</Relationships>""";
}
