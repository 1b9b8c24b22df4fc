using System.Globalization;

namespace AllianceReader.Sqlite.Storage;

/// <summary>Moments as columns have them: ISO 8601 in UTC to a ten-millionth of a second, so that text order is time order.</summary>
internal static class Instant
{
    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    // As it is written here, which is quick; else as ISO 8601 has it.
    public static DateTimeOffset To(string text) => DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
        ? moment
        : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
