using System.Globalization;

namespace AllianceReader.Corpus.Layouts;

/// <summary>Dates as publishers print them.</summary>
internal static class DateText
{
    private static readonly string[] Forms =
        ["MMMM d, yyyy", "MMM d, yyyy", "MMM. d, yyyy", "MMMM d yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy-MM-dd", "yyyy.MM.dd", "yyyy. M. d.", "yyyy년 M월 d일"];

    /// <returns>EDTF to the day; null when the text is not a date and nothing else.</returns>
    public static string? ToEdtf(string text) =>
        DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
}
