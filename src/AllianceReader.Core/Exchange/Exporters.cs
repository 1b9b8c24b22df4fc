namespace AllianceReader.Exchange;

/// <summary>Every format the library can be taken away in, in the order in which a reader is offered them.</summary>
public static class Exporters
{
    /// <summary>By what one wants to do with the file.</summary>
    public static IReadOnlyList<ExporterFamily> Families { get; } =
    [
        new("To read and to write on",
        [
            new MarkdownExport(),
            new ObsidianExport(),
            new PandocExport(),
            new HtmlExport(),
        ]),
        new("For Word and for sheets",
        [
            new DocxExport(),
            new DocxReportExport(),
            new CsvExport(),
            new XlsxExport(),
        ]),
        new("For other programs that annotate and code",
        [
            new JsonLdExport(),
            new QdpxExport(),
            new QdcExport(),
        ]),
        new("For a bibliography",
        [
            new RisExport(),
            new BibTexExport(),
            new CslJsonExport(),
        ]),
    ];

    public static IReadOnlyList<IExporter> All { get; } = [.. Families.SelectMany(family => family.Members)];

    /// <summary>The few that a short menu offers; where there are more, it leads to the page with all of them.</summary>
    public static IReadOnlyList<IExporter> Everyday { get; } = [.. ((string[])["markdown", "docx", "html", "xlsx"]).Select(Find).OfType<IExporter>()];

    /// <returns>Null when there is no such format.</returns>
    public static IExporter? Find(string? format) => All.FirstOrDefault(e => e.Format.Equals(format, StringComparison.OrdinalIgnoreCase));
}

public sealed record ExporterFamily(string Name, IReadOnlyList<IExporter> Members);
