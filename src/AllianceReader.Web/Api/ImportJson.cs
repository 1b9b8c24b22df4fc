using AllianceReader.Corpus;

namespace AllianceReader.Web.Api;

/// <summary>What became of each file.</summary>
public sealed record ImportJson(
    IReadOnlyList<ImportedFile> Imported, IReadOnlyList<ImportedFile> Unchanged, IReadOnlyList<ImportedFile> Revised, IReadOnlyList<RejectedFile> Rejected)
{
    public static ImportJson Of(ImportReport report) => new(report.Imported, report.Unchanged, report.Revised, report.Rejected);
}
