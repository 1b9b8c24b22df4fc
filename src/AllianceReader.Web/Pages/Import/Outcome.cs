using AllianceReader.Corpus;

namespace AllianceReader.Web.Pages.Import;

/// <summary>What became of an import, in a line: <c>2 new, 1 unchanged, 1 rejected</c>.</summary>
internal static class Outcome
{
    public static string Of(ImportReport report) => Wording.Listed(
        from part in ((int Count, string Word)[])
        [
            (report.Imported.Count, "new"), (report.Revised.Count, "revised"), (report.Unchanged.Count, "unchanged"), (report.Rejected.Count, "rejected"),
        ]
        where part.Count > 0
        select $"{Wording.Plain(part.Count, grouped: true)} {part.Word}");
}
