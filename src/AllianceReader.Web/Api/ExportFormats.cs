using AllianceReader.Exchange;

namespace AllianceReader.Web.Api;

/// <summary>The formats by name, for calls and commands alike.</summary>
internal static class ExportFormats
{
    public static string Names => string.Join(", ", Exporters.All.Select(exporter => exporter.Format));

    /// <summary>Whether the file can be read, and so copied, as text.</summary>
    public static bool IsText(IExporter exporter) =>
        exporter.MediaType.StartsWith("text/", StringComparison.Ordinal)
        || exporter.MediaType.EndsWith("json", StringComparison.Ordinal)
        || exporter.MediaType is "application/xml" or "application/x-bibtex" or "application/x-research-info-systems";

    /// <exception cref="RefusedException">There is no such format.</exception>
    public static IExporter Named(string? format) => Exporters.Find(format) ?? throw new RefusedException("format", $"The formats are {Names}.");
}
