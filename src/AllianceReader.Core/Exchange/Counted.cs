using System.Globalization;
using AllianceReader.Annotations;

namespace AllianceReader.Exchange;

/// <summary>Counts with their nouns: <c>9 passages, 8 notes</c>.</summary>
internal static class Counted
{
    public static string All(SnapshotCounts counts) =>
        $"{Of(counts.Articles, "essay")}, {Of(counts.Passages, "passage")}, {Of(counts.Notes, "note")}";

    public static string Passages(IReadOnlyCollection<Annotation> annotations) =>
        $"{Of(annotations.Count, "passage")}, {Of(annotations.Count(a => a.Note.Length > 0), "note")}";

    public static string Of(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
