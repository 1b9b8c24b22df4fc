using System.Globalization;
using System.Text;

namespace AllianceReader.Exchange.Spreadsheet;

/// <summary>
/// Rows as text: a sheet of thousands of rows has a hundred thousand cells, and a writer of elements takes three times as long. What
/// stands in the row above, too (a title, an author, a paragraph), is encoded and measured once.
/// </summary>
internal sealed class RowMarkup(IReadOnlyList<Column> columns)
{
    /// <summary>Points.</summary>
    private const int LineHeight = 15;

    private readonly StringBuilder row = new();
    private readonly string[] letters = [.. columns.Select((_, at) => Column.Letters(at))];
    private readonly Above[] above = new Above[columns.Count];

    /// <param name="number">From 1, the head included.</param>
    /// <returns>Good until the next is asked for.</returns>
    public StringBuilder Of(int number, ReadOnlySpan<Cell> cells)
    {
        row.Clear().Append("<row r=\"").Append(CultureInfo.InvariantCulture, $"{number}").Append('"');
        AppendHeight(cells);
        row.Append('>');
        for (var at = 0; at < cells.Length; at++)
        {
            AppendCell(cells[at], at, number);
        }
        return row.Append("</row>");
    }

    // Programs differ in whether they look for room for wrapped lines when they open a file: so it says how much there is to be.
    private void AppendHeight(ReadOnlySpan<Cell> cells)
    {
        var lines = 1;
        for (var at = 0; at < cells.Length; at++)
        {
            lines = cells[at].Words is { Length: > 0 } ? Math.Max(lines, In(cells[at], at).Lines) : lines;
        }
        if (lines > 1)
        {
            row.Append(CultureInfo.InvariantCulture, $" ht=\"{lines * LineHeight}\" customHeight=\"1\"");
        }
    }

    private void AppendCell(Cell cell, int at, int number)
    {
        if (cell.Number is { } value)
        {
            row.Append(CultureInfo.InvariantCulture, $"<c r=\"{letters[at]}{number}\" s=\"{cell.Style}\"><v>{value:R}</v></c>");
        }
        else if (!string.IsNullOrEmpty(cell.Words))
        {
            row.Append("<c r=\"").Append(letters[at]).Append(CultureInfo.InvariantCulture, $"{number}").Append(In(cell, at).Markup);
        }
    }

    private Above In(Cell cell, int at)
    {
        if (!ReferenceEquals(above[at].Words, cell.Words) || above[at].Style != cell.Style)
        {
            above[at] = Made(cell, columns[at].Width);
        }
        return above[at];
    }

    private static Above Made(Cell cell, int width)
    {
        var words = cell.Words!;
        var style = SheetText.NeedsQuote(words) ? SheetStyles.Quoted(cell.Style) : cell.Style;
        // Space at an edge is space to a program only where the cell says so.
        var space = char.IsWhiteSpace(words[0]) || char.IsWhiteSpace(words[^1]) ? " xml:space=\"preserve\"" : "";
        var markup = string.Create(CultureInfo.InvariantCulture, $"\" s=\"{style}\" t=\"inlineStr\"><is><t{space}>{SheetText.Markup(SheetText.Fit(words))}</t></is></c>");
        return new(words, cell.Style, markup, cell.Style == SheetStyles.Wrapped ? WrappedLines.In(words, width) : 1);
    }

    /// <param name="Markup">From the end of the cell's address on.</param>
    private readonly record struct Above(string? Words, int Style, string Markup, int Lines);
}
