using System.Globalization;

namespace AllianceReader.Sqlite.Storage;

/// <summary>Moments as columns have them: ISO 8601 in UTC to a ten-millionth of a second, so that text order is time order.</summary>
internal static class Instant
{
    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset To(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
