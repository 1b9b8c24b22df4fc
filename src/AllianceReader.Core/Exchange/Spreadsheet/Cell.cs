using System.Globalization;
using AllianceReader.Articles;

namespace AllianceReader.Exchange.Spreadsheet;

/// <summary>What a cell holds: words, or a number that its style shows as a number, a day or a time.</summary>
/// <param name="Style">Of <see cref="SheetStyles"/>.</param>
internal readonly record struct Cell(string? Words, double? Number, int Style)
{
    /// <summary>Excel counts days from a calendar that has a 29 February 1900; before it, its days are others than ours.</summary>
    private static readonly DateTime FirstDay = new(1900, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    public static Cell Text(string? text) => new(text, null, SheetStyles.Words);

    /// <summary>For what is long enough to go over several lines.</summary>
    public static Cell Wrapped(string? text) => new(text, null, SheetStyles.Wrapped);

    public static Cell Link(string address) => new(address, null, SheetStyles.Link);

    public static Cell Count(int? count) => new(null, count, SheetStyles.Number);

    /// <summary>A day where it is known and Excel has it; else the date as it stands.</summary>
    public static Cell Date(string? edtf)
    {
        var date = EdtfDate.Parse(edtf);
        return date is { Month: { } month, Day: { } day } && Serial(new(date.Year, month, day, 0, 0, 0, DateTimeKind.Utc)) is { } serial
            ? new(null, serial, SheetStyles.Day)
            : Text(edtf);
    }

    /// <summary>In UTC: a cell knows no zones.</summary>
    public static Cell Time(DateTimeOffset time) => Serial(time.UtcDateTime) is { } serial
        ? new(null, serial, SheetStyles.Time)
        : Text(time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));

    private static double? Serial(DateTime time) => time < FirstDay ? null : time.ToOADate();
}
