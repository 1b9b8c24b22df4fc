using AllianceReader.Corpus;
using AllianceReader.Web.Serving;

namespace AllianceReader.Web.Pages.Import;

/// <param name="Report">What became of the essays; null where there were none.</param>
/// <param name="Waiting">Files with somebody's notes that came along, for the reader to look at.</param>
public sealed record Outcomes(ImportReport? Report, IReadOnlyList<WaitingFile> Waiting)
{
    /// <summary>Files listed of each kind.</summary>
    public const int Most = 100;
}
