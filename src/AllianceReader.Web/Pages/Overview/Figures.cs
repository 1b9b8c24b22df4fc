using System.Globalization;
using AllianceReader.Overview;

namespace AllianceReader.Web.Pages.Overview;

/// <summary>Figures as a page writes and speaks them.</summary>
internal static class Figures
{
    /// <returns><c>1,204</c>, <c>12 %</c>, <c>0.4 %</c>.</returns>
    public static string Written(Measure measure, double value) => measure != Measure.Share
        ? Wording.Plain((int)value, grouped: true)
        : (value * 100).ToString(value < 0.1 ? "0.0" : "0", CultureInfo.InvariantCulture) + "\u00a0%";

    /// <returns><c>4 passages</c>, <c>12 % of the text</c>.</returns>
    public static string Spoken(Measure measure, double value) => measure switch
    {
        Measure.Passages => Wording.Count((int)value, "passage"),
        Measure.Essays => Wording.Count((int)value, "essay"),
        _ => Written(measure, value) + " of the text",
    };

    public static string Spoken(Together rule, int value) => $"{Wording.Plain(value, grouped: true)} {Noun(rule, value)}";

    public static string Noun(Together rule, int value) => value == 1 ? Sayings.Units(rule)[..^1] : Sayings.Units(rule);

    public static string Jaccard(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>What stands below an essay's title: <c>Publius, 14 Mar 2025</c>.</summary>
    public static string Byline(MatrixHeading essay) =>
        $"{(essay.Authors.Count == 0 ? "no author named" : Wording.Listed(essay.Authors))}, {Wording.Date(essay.Published)}";
}
