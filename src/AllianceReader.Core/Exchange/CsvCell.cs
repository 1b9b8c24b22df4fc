using System.Text.RegularExpressions;

namespace AllianceReader.Exchange;

/// <summary>
/// Trust boundary: a spreadsheet runs a cell that begins like a formula (OWASP, CSV injection; also the full-width signs, which
/// Excel takes for the same in East Asian locales). Such a cell gets an apostrophe before it. One that looks as if it had got one
/// already gets one too, so that taking one off always gives back the cell: <see cref="Read"/>.
/// </summary>
public static partial class CsvCell
{
    public static string Of(string text) => Guarded().IsMatch(text) ? "'" + text : text;

    public static string Read(string cell) => cell.Length > 0 && cell[0] == '\'' && Guarded().IsMatch(cell) ? cell[1..] : cell;

    [GeneratedRegex(@"\A'*[=+\-@\t\r\n＝＋－＠]", RegexOptions.CultureInvariant)]
    private static partial Regex Guarded();
}
