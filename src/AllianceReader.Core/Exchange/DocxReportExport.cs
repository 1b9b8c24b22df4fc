using AllianceReader.Exchange.Office;
using AllianceReader.Exchange.Word;

namespace AllianceReader.Exchange;

/// <summary>
/// Theme by theme in the order of the codebook: what it means, each passage as a quotation with its citation and note, and the list of
/// references. A passage with several themes stands under each.
/// </summary>
public sealed class DocxReportExport : IExporter
{
    public string Format => "docx-report";

    public string Title => "Word report by theme";

    public string Purpose => "Your notes theme by theme with quotations, citations and a list of references, to write from.";

    public string MediaType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public string Extension => "docx";

    public Task Write(LibrarySnapshot snapshot, Stream output)
    {
        using var report = new ThemeReport(snapshot);
        report.Gather();
        using var package = new OfficePackage(output, snapshot.Taken);
        WordParts.WriteDocument(package, report.Write);
        WordParts.WriteRest(package, hasComments: false);
        DocumentProperties.Write(package, snapshot, ThemeReport.Title, WordParts.Document);
        return Task.CompletedTask;
    }
}
