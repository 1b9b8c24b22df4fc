using System.Globalization;
using AllianceReader.Articles;

namespace AllianceReader.Web.Pages;

/// <summary>Counts carry their nouns, dates are as precise as known, names stand as a person lists them.</summary>
internal static class Wording
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <returns><c>1 essay</c>, <c>12 essays</c>, <c>10,000 essays</c>.</returns>
    public static string Count(int number, string noun, string? plural = null) =>
        $"{Plain(number, grouped: true)} {(number == 1 ? noun : plural ?? noun + "s")}";

    /// <returns><c>no essays</c> for none.</returns>
    public static string CountOrNo(int number, string noun, string? plural = null) =>
        number == 0 ? $"no {plural ?? noun + "s"}" : Count(number, noun, plural);

    public static string Plain(int number, bool grouped = false) => number.ToString(grouped ? "N0" : "D", English);

    public static string Range(int first, int last) =>
        first == last ? Plain(first, grouped: true) : $"{Plain(first, grouped: true)}–{Plain(last, grouped: true)}";

    public static string Date(string? edtf) => EdtfDate.Parse(edtf)?.ToShortText() ?? "no date";

    /// <summary>On the reader's own clock: <c>09:12</c>.</summary>
    public static string Time(DateTimeOffset at) => at.ToLocalTime().ToString("HH:mm", English);

    /// <summary>On the reader's own clock: <c>3 November 2026, 09:12</c>.</summary>
    public static string Moment(DateTimeOffset at) => at.ToLocalTime().ToString("d MMMM yyyy, HH:mm", English);

    /// <returns><c>today</c>, <c>yesterday</c>, <c>3 November 2026</c>.</returns>
    public static string Day(DateTimeOffset at, DateTimeOffset now)
    {
        var days = (now.ToLocalTime().Date - at.ToLocalTime().Date).Days;
        return days switch
        {
            0 => "today",
            1 => "yesterday",
            _ => at.ToLocalTime().ToString("d MMMM yyyy", English),
        };
    }

    /// <summary>For the <c>datetime</c> of a <c>time</c>.</summary>
    public static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", English);

    /// <returns><c>A</c>, <c>A and B</c>, <c>A, B and C</c>.</returns>
    public static string Listed(IEnumerable<string> parts, string and = "and")
    {
        string[] all = [.. parts];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {and} {all[^1]}";
    }

    public static string Names(IEnumerable<Author> authors) => Listed(authors.Select(a => a.Name));

    /// <summary>The first letter as a sentence begins.</summary>
    public static string Sentence(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
