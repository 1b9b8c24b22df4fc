using System.IO.Compression;
using System.Text;

namespace AllianceReader.Support;

/// <summary>Files that somebody makes to stop, to slow or to trick the program, by their names.</summary>
internal static class HostileFiles
{
    private const string Words = "These words stand in the middle of it all and are what a reader wanted to read.";
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const int Many = 100_000;
    private const int Megabyte = 1024 * 1024;

    /// <param name="address">Of a server that is to hear nothing.</param>
    public static void Write(string folder, Uri address)
    {
        foreach (var (name, write) in All(address))
        {
            using var file = File.Create(Path.Combine(folder, name));
            write(file);
        }
    }

    private static IEnumerable<(string Name, Action<Stream> Write)> All(Uri address) =>
    [
        .. new[] { "div", "b", "math", "svg", "table", "ul", "blockquote" }.Select(tag => ($"nested-{tag}.html", Text($"<html><body>{Repeated($"<{tag}>", Many)}{Words}"))),
        ("one-line.txt", Repeat("a line without an end ", 50 * Megabyte)),
        ("one-line.html", Repeat("<p>a page without an end ", 50 * Megabyte)),
        ("signs.md", Text($"{Words}\n\n{Repeated("[a](b", Many)}")),
        ("quotes.md", Text($"{Words}\n\n{Repeated("> ", Many)}")),
        ("nul.txt", Bytes([.. Encoding.UTF8.GetBytes(Words), 0, 0, 0])),
        ("utf7.html", Text($"<html><head><meta charset=utf-7></head><body><p>{Words} +ADw-script+AD4-alert(1)+ADw-/script+AD4-</p>")),
        ("half.txt", Bytes([.. Encoding.UTF8.GetBytes(Words), 0xED, 0xA0, 0x80, .. " And an end."u8])),
        ("half-utf16.txt", Bytes([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Words), 0x00, 0xD8, .. Encoding.Unicode.GetBytes(" And an end.")])),
        ("bidi.txt", Text($"The \u202Eweiver\u202C of \u2066walls\n\n{Words}")),
        ("<img src=x onerror=alert(1)>.txt", Text($"<script>alert(1)</script>\n\n<svg onload=alert(2)> {Words}")),
        ("picture.svg.html", Text($"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>fetch('{address}')</script><image href=\"{address}\"/></svg><p>{Words}<img src=\"{address}\"><link rel=stylesheet href=\"{address}\">")),
        ("bomb.zip", Zip(("bomb.txt", Repeat("0", 1024 * Megabyte)))),
        ("bombs.zip", Zip([.. Enumerable.Range(0, 40).Select(number => ($"{number}.txt", Repeat($"{Words}\n\n", 4 * Megabyte)))])),
        ("zip-in-zip.zip", Zip(("inner.zip", Zip(("innermost.zip", Zip(("bomb.txt", Repeat("0", 100 * Megabyte)))))))),
        ("paths.zip", Zip(("../../outside.txt", Text(Words)), ("/outside.txt", Text(Words)), ("..\\..\\outside.txt", Text(Words)), ("C:\\outside.txt", Text(Words)), ("a/../../../outside.txt", Text(Words)))),
        ("bomb.docx", Docx(Repeat("<w:p><w:r><w:t>again</w:t></w:r></w:p>", 600 * Megabyte))),
        ("deep.docx", Docx(Text(Repeated("<w:tbl><w:tr><w:tc>", Many)))),
        ("laughs.docx", Docx(Text($"<w:p><w:r><w:t>&j; {Words}</w:t></w:r></w:p>"), "<!DOCTYPE w [<!ENTITY a \"ha\">" + string.Concat("bcdefghij".Select((letter, at) => $"<!ENTITY {letter} \"{Repeated($"&{"abcdefghij"[at]};", 10)}\">")) + "]>")),
        ("outside.docx", Docx(Text($"<w:p><w:r><w:t>&x;&y; {Words}</w:t></w:r></w:p>"), $"<!DOCTYPE w SYSTEM \"{address}x.dtd\" [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y SYSTEM \"{address}\">]>")),
        ("bomb.epub", Zip(("mimetype", Text("application/epub+zip")), ("META-INF/container.xml", Text("<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"a.opf\"/></rootfiles></container>")), ("a.opf", Repeat("<item/>", 600 * Megabyte)))),
        ("fetches.epub", Bytes(Zipped.Epub("", ("one.xhtml", $"<link rel=\"stylesheet\" href=\"{address}a.css\"/><style>@import '{address}b.css'; p {{ background-image: url({address}c.png) }}</style><p style=\"background-image: url('{address}d.png')\">{Words}<img src=\"{address}e.png\"/><svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:x=\"http://www.w3.org/1999/xlink\"><image x:href=\"{address}f.png\"/></svg><object data=\"{address}g\"/></p>")))),
        ("deep.json", Text($"{Repeated("[", Many)}{Repeated("]", Many)}")),
        ("cut.zip", Bytes([.. "PK\x3\x4"u8, .. new byte[100]])),
        ("cut.pdf", Bytes([.. "%PDF-1.7\n1 0 obj<</Kids[1 0 R]>>"u8])),
    ];

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static Action<Stream> Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    private static Action<Stream> Bytes(byte[] bytes) => file => file.Write(bytes);

    /// <param name="length">Bytes, about.</param>
    private static Action<Stream> Repeat(string text, int length) => file =>
    {
        var piece = Encoding.UTF8.GetBytes(Repeated(text, (64 * 1024 / text.Length) + 1));
        for (var written = 0L; written < length; written += piece.Length)
        {
            file.Write(piece);
        }
    };

    private static Action<Stream> Zip(params (string Name, Action<Stream> Write)[] entries) => file =>
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, write) in entries)
        {
            using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            write(entry);
        }
    };

    private static Action<Stream> Docx(Action<Stream> body, string doctype = "") => Zip(
        ("[Content_Types].xml", Text("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")),
        ("_rels/.rels", Text("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")),
        ("word/document.xml", file =>
        {
            Text($"<?xml version=\"1.0\"?>{doctype}<w:document {Word}><w:body>")(file);
            body(file);
            Text("</w:body></w:document>")(file);
        }));
}
