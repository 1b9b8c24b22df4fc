using System.Globalization;
using AllianceReader.Annotations;

namespace AllianceReader.Exchange;

/// <summary>What files that people read say of a passage.</summary>
internal static class InWords
{
    public static string Times(Annotation annotation) => annotation.Modified == annotation.Created
        ? Time(annotation.Created)
        : $"{Time(annotation.Created)}, changed {Time(annotation.Modified)}";

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Passages(int count) => count == 1 ? "1 passage" : string.Create(CultureInfo.InvariantCulture, $"{count} passages");
}
