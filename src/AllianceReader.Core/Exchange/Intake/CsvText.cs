using System.Text;

namespace AllianceReader.Exchange.Intake;

/// <summary>RFC 4180, and what programs make of it: commas, semicolons or tabs, line ends of any kind, a guard before what looks like a formula.</summary>
internal sealed class CsvText
{
    private readonly string text;
    private readonly char separator;
    private int at;

    private CsvText(string text, char separator) => (this.text, this.separator) = (text, separator);

    /// <summary>Rows of cells, the header first; empty ones are left out.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(string text)
    {
        var csv = new CsvText(text, SeparatorOf(text));
        while (csv.at < text.Length)
        {
            var row = csv.Row();
            if (row.Any(cell => cell.Length > 0))
            {
                yield return row;
            }
        }
    }

    /// <summary>The first row's cells in lower case, for telling one table from another.</summary>
    public static IReadOnlyList<string> Header(string text) => Rows(text).Take(1).SelectMany(row => row).Select(cell => cell.Trim().ToLowerInvariant()).ToList();

    private static char SeparatorOf(string text)
    {
        var line = text.AsSpan(0, Math.Max(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length));
        return line.Count(';') > line.Count(',') ? ';' : line.Count('\t') > line.Count(',') ? '\t' : ',';
    }

    private List<string> Row()
    {
        List<string> cells = [];
        do
        {
            cells.Add(CsvCell.Read(Cell()));
        }
        while (Takes(separator));
        _ = Takes('\r');
        _ = Takes('\n');
        return cells;
    }

    private string Cell()
    {
        if (!Takes('"'))
        {
            var from = at;
            var length = text.AsSpan(from).IndexOfAny(separator, '\r', '\n');
            at = length < 0 ? text.Length : from + length;
            return text[from..at];
        }
        var cell = new StringBuilder();
        while (at < text.Length)
        {
            var quote = text.IndexOf('"', at);
            quote = quote < 0 ? text.Length : quote;
            cell.Append(text, at, quote - at);
            at = quote + 1;
            if (!Takes('"'))
            {
                break;
            }
            cell.Append('"');
        }
        at = Math.Min(at, text.Length);
        return cell.ToString() + Cell(untilBorder: true);
    }

    // Something after the closing quotation mark is a slip of its writer; nothing is lost.
    private string Cell(bool untilBorder)
    {
        var from = at;
        while (untilBorder && at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
        {
            at++;
        }
        return text[from..at];
    }

    private bool Takes(char sign)
    {
        if (at >= text.Length || text[at] != sign)
        {
            return false;
        }
        at++;
        return true;
    }
}
