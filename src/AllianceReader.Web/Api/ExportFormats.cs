using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Exchange;

namespace AllianceReader.Web.Api;

/// <summary>The formats by name, for calls and commands alike.</summary>
internal static class ExportFormats
{
    public static string Names => string.Join(", ", [.. Exporters.All.Select(exporter => exporter.Format), LibraryArchive.Format]);

    /// <summary>Whether the whole library is asked for, which is no choice of passages.</summary>
    /// <exception cref="RefusedException">It is, and some of it was chosen.</exception>
    public static bool IsArchive(string? format, AnnotationQuery chosen)
    {
        if (!LibraryArchive.Format.Equals(format, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
        var isWhole = chosen.Articles.Count + chosen.Themes.Count + chosen.Authors.Count + chosen.Collections.Count + chosen.Ids.Count == 0
            && chosen is { From: null, To: null, Noted: null, Archived: ArchivedEssays.Included };
        return isWhole ? true : throw new RefusedException("format", "An archive is of the whole library; nothing can be chosen for it.");
    }

    /// <summary>Whether the file can be read, and so copied, as text.</summary>
    public static bool IsText(IExporter exporter) =>
        exporter.MediaType.StartsWith("text/", StringComparison.Ordinal)
        || exporter.MediaType.EndsWith("json", StringComparison.Ordinal)
        || exporter.MediaType is "application/xml" or "application/x-bibtex" or "application/x-research-info-systems";

    /// <exception cref="RefusedException">There is no such format.</exception>
    public static IExporter Named(string? format) => Exporters.Find(format) ?? throw new RefusedException("format", $"The formats are {Names}.");
}
