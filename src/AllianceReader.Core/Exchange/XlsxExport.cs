using AllianceReader.Exchange.Office;
using AllianceReader.Exchange.Spreadsheet;

namespace AllianceReader.Exchange;

/// <summary>The rows of <see cref="CsvExport"/> as an Excel table, with the codebook and the essays on sheets of their own.</summary>
public sealed class XlsxExport : IExporter
{
    public string Format => "xlsx";

    public string Title => "Spreadsheet (Excel)";

    public string Purpose => "One row per passage and theme with real dates, filters and the codebook, for Excel and LibreOffice.";

    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public string Extension => "xlsx";

    public Task Write(LibrarySnapshot snapshot, Stream output)
    {
        using var package = new OfficePackage(output, snapshot.Taken);
        var workbook = new Workbook(package);
        using var essays = new EssaySheet(new(snapshot.PublicUrl));
        var passages = new PassageSheets(snapshot.Watched(essays.Add), workbook);
        passages.Write();
        var colors = CodebookSheet.Write(workbook, snapshot.Themes, passages.Of);
        essays.Write(workbook);
        passages.WriteLongTexts(snapshot);
        AboutSheet.Write(workbook, snapshot, passages.Rows);
        workbook.Finish(colors);
        DocumentProperties.Write(package, snapshot, "Annotated essays", Workbook.Part);
        return Task.CompletedTask;
    }
}
