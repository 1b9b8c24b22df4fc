using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AllianceReader.Core.Tests.Exchange;

/// <summary>A spreadsheet as Excel shows it.</summary>
internal sealed partial class Book(SpreadsheetDocument document) : IDisposable
{
    private readonly CellFormat[] formats = [.. document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>()];

    public static Book Open(Stream xlsx)
    {
        xlsx.Position = 0;
        return new(SpreadsheetDocument.Open(xlsx, isEditable: false));
    }

    public IEnumerable<string> Sheets => document.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value!);

    public IEnumerable<Cell> Cells => document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Cell>());

    /// <summary>Each as wide as the first.</summary>
    public List<string[]> Rows(string sheet)
    {
        var rows = Worksheet(sheet).Descendants<Row>().Select(row => row.Elements<Cell>().ToDictionary(Place, Shown)).ToList();
        return [.. rows.Select(row => Enumerable.Range(0, rows[0].Count).Select(at => row.GetValueOrDefault(at, "")).ToArray())];
    }

    public double Number(string sheet, string place) =>
        double.Parse(Worksheet(sheet).Descendants<Cell>().Single(cell => cell.CellReference == place).CellValue!.Text, CultureInfo.InvariantCulture);

    public bool IsQuoted(Cell cell) => formats[cell.StyleIndex!.Value].QuotePrefix?.Value == true;

    public void Dispose() => document.Dispose();

    private Worksheet Worksheet(string name)
    {
        var book = document.WorkbookPart!;
        return ((WorksheetPart)book.GetPartById(book.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(sheet => sheet.Name == name).Id!)).Worksheet;
    }

    private string Shown(Cell cell)
    {
        if (cell.CellValue is not { } value)
        {
            return Escape().Replace(cell.InnerText, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        }
        var format = formats[cell.StyleIndex!.Value].NumberFormatId!.Value;
        return format is 164 or 165
            ? DateTime.FromOADate(double.Parse(value.Text, CultureInfo.InvariantCulture)).ToString(format == 164 ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : value.Text;
    }

    private static int Place(Cell cell) => Letter().Match(cell.CellReference!.Value!).Value.Aggregate(0, (sum, c) => (sum * 26) + c - 'A' + 1) - 1;

    [GeneratedRegex("^[A-Z]+")]
    private static partial Regex Letter();

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
