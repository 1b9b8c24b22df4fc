using AllianceReader.Exchange;

namespace AllianceReader.Web.Api;

/// <summary>The formats by name, for calls and commands alike.</summary>
internal static class ExportFormats
{
    public static string Names => string.Join(", ", Exporters.All.Select(exporter => exporter.Format));

    /// <exception cref="RefusedException">There is no such format.</exception>
    public static IExporter Named(string? format) => Exporters.Find(format) ?? throw new RefusedException("format", $"The formats are {Names}.");
}
