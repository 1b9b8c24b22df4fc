using System.Text.RegularExpressions;
using AllianceReader.Exchange.NoteMarkdown;

namespace AllianceReader.Exchange.Pandoc;

/// <summary>
/// Pandoc's Markdown (https://pandoc.org/MANUAL.html#pandocs-markdown): besides CommonMark's signs those of citations, formulas, TeX,
/// attributes, tables, definitions, footnotes and divs. Quotation marks and dashes stay, for Pandoc to make typographic ones of.
/// </summary>
internal sealed partial class PandocDialect : MarkdownDialect
{
    public override string HardBreak => @"\";

    public override string Words(string text, bool opensLine)
    {
        var words = Sign().Replace(text, @"\$0");
        return opensLine ? Opening().Replace(words, @"\${sign}") : words;
    }

    /// <summary>A line that keeps the white space at its ends.</summary>
    public string WholeLine(string text)
    {
        var start = text.Length - text.TrimStart().Length;
        var end = Math.Max(start, text.TrimEnd().Length);
        return Entities(text[..start]) + Line(text[start..end]) + Entities(text[end..]);
    }

    /// <summary>For a line of its own: white space of any kind becomes one blank.</summary>
    public string OneLine(string text) => Line(OneSpaced(text));

    /// <summary>The same where something stands before it.</summary>
    public string Within(string text) => Words(OneSpaced(text), opensLine: false);

    private static string OneSpaced(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static string Entities(string space) => string.Concat(space.Select(c => $"&#{(int)c};"));

    [GeneratedRegex(@"[\\`*_{}\[\]<>&$^~@|]", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();

    // Headings, lists of all of Pandoc's kinds ("a.", "(iv)", "#."), rules, definitions, divs, title blocks.
    [GeneratedRegex(@"\A(?<sign>[#+\-=:%])|\A(?<sign>\((?:[0-9]+|[A-Za-z]|[ivxlcdmIVXLCDM]+)\))(?=\s|\z)|(?<=\A(?:[0-9]+|[A-Za-z]|[ivxlcdmIVXLCDM]+))(?<sign>[.)])(?=\s|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
