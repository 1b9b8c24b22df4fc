using AllianceReader.Exchange.Obsidian;
using AllianceReader.Exchange.Pandoc;
using AllianceReader.Exchange.References;
using AllianceReader.Exchange.Refi;

namespace AllianceReader.Exchange;

/// <summary>Every format the library can be taken away in, in the order in which a reader is offered them.</summary>
public static class Exporters
{
    public static IReadOnlyList<IExporter> All { get; } =
    [
        new MarkdownExport(),
        new ObsidianExport(),
        new PandocExport(),
        new HtmlExport(),
        new DocxExport(),
        new DocxReportExport(),
        new CsvExport(),
        new XlsxExport(),
        new JsonLdExport(),
        new QdpxExport(),
        new QdcExport(),
        new RisExport(),
        new BibTexExport(),
        new CslJsonExport(),
    ];

    /// <returns>Null when there is no such format.</returns>
    public static IExporter? Find(string? format) => All.FirstOrDefault(e => e.Format.Equals(format, StringComparison.OrdinalIgnoreCase));
}
