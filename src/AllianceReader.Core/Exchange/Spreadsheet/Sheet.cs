using System.Globalization;
using System.Text;
using System.Xml;
using AllianceReader.Exchange.Office;

namespace AllianceReader.Exchange.Spreadsheet;

/// <summary>One sheet, row after row: a head that stays in view, filters over all columns, and links where a column leads somewhere.</summary>
internal sealed class Sheet : IDisposable
{
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Rows of one sheet, its head included (Excel's own limit).</summary>
    public const int MostRows = 1_048_576;

    /// <summary>Links of one sheet; beyond them Excel repairs the file (its own limit is 66,530), and addresses are plain words.</summary>
    public const int MostLinks = 65_000;

    /// <summary>Points.</summary>
    private const int LineHeight = 15;

    private readonly XmlWriter xml;
    private readonly IReadOnlyList<Column> columns;
    private readonly string[] letters;
    private readonly StringBuilder row = new();
    private readonly int? linkColumn;

    /// <param name="linkColumn">The column whose cells are addresses, from 0; their relationships (<see cref="Links"/>) are the caller's to write, <c>rId2</c> for row 2 and so on.</param>
    public Sheet(XmlWriter xml, IReadOnlyList<Column> columns, bool isFirst = false, int? linkColumn = null)
    {
        (this.xml, this.columns, this.linkColumn) = (xml, columns, linkColumn);
        letters = [.. columns.Select((_, at) => Column.Letters(at))];
        Begin(isFirst);
        WriteRow([.. columns.Select(column => new Cell(column.Name, null, SheetStyles.Head))]);
    }

    /// <summary>Those written, the head included.</summary>
    public int Rows { get; private set; }

    public bool IsFull => Rows == MostRows;

    /// <summary>Where the cells of the link column lead, row by row from the second; as many as a sheet may have.</summary>
    public List<string> Links { get; } = [];

    // Put together as text: a sheet of thousands of rows has a hundred thousand cells, and a writer of elements takes three times as long.
    public void WriteRow(ReadOnlySpan<Cell> cells)
    {
        Rows++;
        row.Clear().Append(CultureInfo.InvariantCulture, $"<row r=\"{Rows}\"");
        AppendHeight(cells);
        row.Append('>');
        for (var at = 0; at < cells.Length; at++)
        {
            AppendCell(cells[at], letters[at]);
        }
        xml.WriteRaw(row.Append("</row>").ToString());
        if (linkColumn is { } column && Rows > 1 && Links.Count < MostLinks)
        {
            Links.Add(cells[column].Words!);
        }
    }

    public void Dispose()
    {
        xml.WriteEndElement();
        xml.WriteStartElement("autoFilter", Namespace);
        xml.WriteAttributeString("ref", $"A1:{letters[^1]}{Rows}");
        xml.WriteEndElement();
        WriteLinks();
        WritePage();
        xml.Dispose();
    }

    private void Begin(bool isFirst)
    {
        xml.WriteStartElement("worksheet", Namespace);
        xml.WriteAttributeString("xmlns", "r", null, OfficePackage.Relationships);
        xml.WriteRaw("""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>""");
        xml.WriteRaw($"""<sheetViews><sheetView{(isFirst ? " tabSelected=\"1\"" : "")} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        xml.WriteRaw("""<sheetFormatPr defaultRowHeight="15"/>""");
        xml.WriteStartElement("cols", Namespace);
        for (var at = 0; at < columns.Count; at++)
        {
            var place = (at + 1).ToString(CultureInfo.InvariantCulture);
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<col min="{place}" max="{place}" width="{columns[at].Width}" customWidth="1"/>"""));
        }
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Namespace);
    }

    // Programs differ in whether they look for room for wrapped lines when they open a file: so it says how much there is to be.
    private void AppendHeight(ReadOnlySpan<Cell> cells)
    {
        var lines = 1;
        for (var at = 0; at < cells.Length; at++)
        {
            lines = cells[at] is { Style: SheetStyles.Wrapped, Words: { } words } ? Math.Max(lines, WrappedLines.In(words, columns[at].Width)) : lines;
        }
        if (lines > 1)
        {
            row.Append(CultureInfo.InvariantCulture, $" ht=\"{lines * LineHeight}\" customHeight=\"1\"");
        }
    }

    private void AppendCell(Cell cell, string column)
    {
        if (cell.Number is { } number)
        {
            row.Append(CultureInfo.InvariantCulture, $"<c r=\"{column}{Rows}\" s=\"{cell.Style}\"><v>{number:R}</v></c>");
        }
        else if (!string.IsNullOrEmpty(cell.Words))
        {
            var style = SheetText.NeedsQuote(cell.Words) ? SheetStyles.Quoted(cell.Style) : cell.Style;
            row.Append(CultureInfo.InvariantCulture, $"<c r=\"{column}{Rows}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            row.Append(SheetText.Markup(SheetText.Fit(cell.Words))).Append("</t></is></c>");
        }
    }

    private void WriteLinks()
    {
        if (linkColumn is not { } column || Links.Count == 0)
        {
            return;
        }
        xml.WriteStartElement("hyperlinks", Namespace);
        for (var row = 2; row < Links.Count + 2; row++)
        {
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<hyperlink ref="{letters[column]}{row}" r:id="rId{row}"/>"""));
        }
        xml.WriteEndElement();
    }

    private void WritePage()
    {
        xml.WriteRaw("""<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>""");
        xml.WriteRaw("""<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>""");
        xml.WriteEndElement();
    }
}
