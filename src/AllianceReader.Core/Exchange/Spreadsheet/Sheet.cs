using System.Globalization;
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

    private readonly TextWriter writer;
    private readonly RowMarkup rows;
    private readonly string last;
    private readonly int? linkColumn;

    /// <param name="linkColumn">The column whose cells are addresses, from 0; their relationships (<see cref="Links"/>) are the caller's to write, <c>rId2</c> for row 2 and so on.</param>
    public Sheet(TextWriter writer, IReadOnlyList<Column> columns, bool isFirst = false, int? linkColumn = null)
    {
        (this.writer, this.linkColumn) = (writer, linkColumn);
        (rows, last) = (new(columns), Column.Letters(columns.Count - 1));
        Begin(columns, isFirst);
        WriteRow(Column.Heads(columns));
    }

    /// <summary>Those written, the head included.</summary>
    public int Rows { get; private set; }

    public bool IsFull => Rows == MostRows;

    /// <summary>Where the cells of the link column lead, row by row from the second; as many as a sheet may have.</summary>
    public List<string> Links { get; } = [];

    public void WriteRow(ReadOnlySpan<Cell> cells)
    {
        writer.Write(rows.Of(++Rows, cells));
        if (linkColumn is { } column && Rows > 1 && Links.Count < MostLinks)
        {
            Links.Add(cells[column].Words!);
        }
    }

    /// <summary>Rows made beforehand, from the row below this sheet's last.</summary>
    /// <param name="markup">Of whole rows.</param>
    public void WriteRows(IEnumerable<string> markup, int count, IEnumerable<string> links)
    {
        foreach (var piece in markup)
        {
            writer.Write(piece);
        }
        Rows += count;
        Links.AddRange(links);
    }

    public void Dispose()
    {
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"""</sheetData><autoFilter ref="A1:{last}{Rows}"/>"""));
        WriteLinks();
        writer.Write(
            """
            <pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>
            <pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>
            """);
        writer.Dispose();
    }

    private void Begin(IReadOnlyList<Column> columns, bool isFirst)
    {
        writer.Write(
            $"""
            <?xml version="1.0" encoding="utf-8" standalone="yes"?>
            <worksheet xmlns="{Namespace}" xmlns:r="{OfficePackage.Relationships}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
            <sheetViews><sheetView{(isFirst ? " tabSelected=\"1\"" : "")} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
            <sheetFormatPr defaultRowHeight="15"/><cols>
            """);
        foreach (var (at, column) in columns.Index())
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"""<col min="{at + 1}" max="{at + 1}" width="{column.Width}" customWidth="1"/>"""));
        }
        writer.Write("</cols><sheetData>");
    }

    private void WriteLinks()
    {
        if (linkColumn is not { } column || Links.Count == 0)
        {
            return;
        }
        writer.Write("<hyperlinks>");
        for (var row = 2; row < Links.Count + 2; row++)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"""<hyperlink ref="{Column.Letters(column)}{row}" r:id="rId{row}"/>"""));
        }
        writer.Write("</hyperlinks>");
    }
}
