using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using AllianceReader.Exchange.Packages;

namespace AllianceReader.Corpus.Sources.Pdf;

/// <summary>What pdftotext says of a PDF: its lines in the order of reading, and its title and author.</summary>
internal sealed partial class PdfPages
{
    /// <summary>Of a line's height: the narrowest space between words, set tight as it may be.</summary>
    private const double Space = 0.06;

    private PdfPages(IReadOnlyList<PdfLine> lines, string? title, string? author) => (Lines, Title, Author) = (lines, title, author);

    public IReadOnlyList<PdfLine> Lines { get; }

    public string? Title { get; }

    public string? Author { get; }

    /// <exception cref="Exchange.FileRefusedException">Not as it should be.</exception>
    public static PdfPages Of(byte[] xhtml, string file)
    {
        var text = Encoding.UTF8.GetString(xhtml);
        // The head is written by hand, its doctype would be refused, and its texts may hold anything.
        var doc = text.IndexOf("<doc>", StringComparison.Ordinal);
        var head = doc < 0 ? "" : text[..doc];
        return new(doc < 0 ? [] : Read(Cleaned(text[doc..].Replace("</body>", "", StringComparison.Ordinal).Replace("</html>", "", StringComparison.Ordinal)), file), In(head, TitleOf()), In(head, AuthorOf()));
    }

    private static string? In(string head, Regex what) => what.Match(head) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;

    // A font may map its letters to anything, control characters too.
    private static byte[] Cleaned(string xml) => Encoding.UTF8.GetBytes(string.Concat(xml.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD')));

    private static List<PdfLine> Read(byte[] bytes, string file)
    {
        using var stream = new MemoryStream(bytes);
        using var xml = SafeXml.Reader(stream, file);
        List<PdfLine> lines = [];
        var (page, height) = (-1, 0.0);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "page")
            {
                (page, height) = (page + 1, Number(xml, "height"));
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "line" && !xml.IsEmptyElement && Line(xml, page, height) is { } line)
            {
                lines.Add(line);
            }
        }
        return lines;
    }

    private static PdfLine? Line(XmlReader xml, int page, double height)
    {
        var (left, top, right, bottom) = (Number(xml, "xMin"), Number(xml, "yMin"), Number(xml, "xMax"), Number(xml, "yMax"));
        var text = new StringBuilder();
        var (first, end) = (0.0, 0.0);
        for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "word")
            {
                first = text.Length == 0 ? Number(xml, "xMax") - Number(xml, "xMin") : first;
                // Where the font changes a word is parted, and no space stands between.
                text.Append(text.Length > 0 && Number(xml, "xMin") - end > (bottom - top) * Space ? " " : "");
                end = Number(xml, "xMax");
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace && xml.Depth == depth + 2)
            {
                text.Append(xml.Value);
            }
        }
        return string.IsNullOrWhiteSpace(text.ToString()) ? null : new(page, height, left, top, right, bottom, first, text.ToString().Trim());
    }

    private static double Number(XmlReader xml, string name) =>
        double.TryParse(xml.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : 0;

    [GeneratedRegex("<title>([^<]{1,500})</title>", RegexOptions.CultureInvariant)]
    private static partial Regex TitleOf();

    [GeneratedRegex("<meta name=\"Author\" content=\"([^\"]{1,300})\"", RegexOptions.CultureInvariant)]
    private static partial Regex AuthorOf();
}
