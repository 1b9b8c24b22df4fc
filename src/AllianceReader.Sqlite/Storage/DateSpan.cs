using AllianceReader.Articles;

namespace AllianceReader.Sqlite.Storage;

/// <summary>The days that a date as precise as known can mean, each as the number yyyymmdd.</summary>
internal readonly record struct DateSpan(int First, int Last)
{
    public static DateSpan? Of(string? edtf) => EdtfDate.Parse(edtf) is { } date ? Of(date) : null;

    /// <exception cref="RefusedException">Not a date.</exception>
    public static DateSpan Require(string edtf, string field) => Of(edtf) ?? throw new RefusedException(
        field, $"'{edtf}' is not a date. Write 2024, 2024-05 or 2024-05-31.");

    private static DateSpan Of(EdtfDate date)
    {
        var lastMonth = date.Month ?? 12;
        return new(
            Number(date.Year, date.Month ?? 1, date.Day ?? 1),
            Number(date.Year, lastMonth, date.Day ?? DateTime.DaysInMonth(date.Year, lastMonth)));
    }

    private static int Number(int year, int month, int day) => (year * 100 + month) * 100 + day;
}
