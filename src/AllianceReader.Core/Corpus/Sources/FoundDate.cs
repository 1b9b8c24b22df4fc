using System.Globalization;
using System.Text.RegularExpressions;
using AllianceReader.Articles;
using AllianceReader.Corpus.Layouts;

namespace AllianceReader.Corpus.Sources;

/// <summary>Dates as programs write them into metadata, and as people do.</summary>
internal static partial class FoundDate
{
    /// <returns>EDTF to the day, or as precise as is said; null when it is no date. The time of day is left out: it is the server's.</returns>
    public static string? ToEdtf(string text) =>
        Iso().Match(text) is { Success: true } iso && Valid(iso.Groups["date"].Value.Replace('/', '-')) is { } date ? date
        : Compact().Match(text) is { Success: true } compact ? Valid($"{compact.Groups[1].Value}-{compact.Groups[2].Value}-{compact.Groups[3].Value}")
        : DateText.ToEdtf(text) is { } printed ? printed
        : Named().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var other) ? other.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : null;

    private static string? Valid(string date) => EdtfDate.Parse(date)?.Text;

    [GeneratedRegex(@"\A(?<date>[0-9]{4}(?:[-/][0-9]{2}(?:[-/][0-9]{2})?)?)(?:[T ][0-9:.]+ ?(?:Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\A((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})(?:T[0-9]{4,6}Z?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Compact();

    // "Mon, 3 Mar 2025 08:00:00 GMT": a month in words, so that nobody has to guess which number is the month.
    [GeneratedRegex(@"\A[^0-9]{0,12}(?=.{6,60}\z)(?=.*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))(?=.*(?:19|20)[0-9]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
