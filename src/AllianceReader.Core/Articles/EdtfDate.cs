using System.Globalization;
using System.Text.RegularExpressions;

namespace AllianceReader.Articles;

/// <summary>
/// A date as precise as known: EDTF level 0 (Library of Congress, ISO 8601-2): <c>2024</c>, <c>2018-09</c>,
/// <c>2025-04-09</c>, <c>2025-02-24T16:45:00+09:00</c>.
/// </summary>
public sealed partial record EdtfDate
{
    private EdtfDate(string text, int year, int? month, int? day)
    {
        Text = text;
        Year = year;
        Month = month;
        Day = day;
    }

    public string Text { get; }

    public int Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    public static EdtfDate? Parse(string? text)
    {
        if (text is null || Form().Match(text) is not { Success: true } match)
        {
            return null;
        }
        var year = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        int? month = match.Groups[2].Success ? int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : null;
        int? day = match.Groups[3].Success ? int.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture) : null;
        var real = year > 0 && month is null or (>= 1 and <= 12)
            && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year, month!.Value)))
            && (!match.Groups[4].Success || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _));
        return real ? new(text, year, month, day) : null;
    }

    /// <summary>As a person writes it: <c>14 March 2025</c>, <c>September 2018</c>, <c>2024</c>.</summary>
    public string ToLongText() => Format("d MMMM yyyy", "MMMM yyyy");

    /// <summary>For lists: <c>14 Mar 2025</c>, <c>Sep 2018</c>, <c>2024</c>.</summary>
    public string ToShortText() => Format("d MMM yyyy", "MMM yyyy");

    public override string ToString() => Text;

    private string Format(string withDay, string withMonth) => (Month, Day) switch
    {
        (null, _) => Year.ToString(CultureInfo.InvariantCulture),
        ({ } month, null) => new DateOnly(Year, month, 1).ToString(withMonth, CultureInfo.InvariantCulture),
        ({ } month, { } day) => new DateOnly(Year, month, day).ToString(withDay, CultureInfo.InvariantCulture),
    };

    // Not \d and $: those also take full-width digits, which do not parse, and a line end.
    [GeneratedRegex(@"\A([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
