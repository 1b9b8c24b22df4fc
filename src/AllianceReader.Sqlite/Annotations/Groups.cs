using System.Globalization;
using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Sqlite.Annotations;

/// <summary>What a passage stands under, by its essay.</summary>
internal static class Groups
{
    /// <param name="count">Passages of the whole list that stand under it.</param>
    public static Facet? Of(PassageGroup? group, ArticleSummary essay, int count) => group switch
    {
        PassageGroup.Essay => new(essay.Slug, essay.Heading, count),
        PassageGroup.Author when essay.Authors is [var first, ..] => new(first.Slug, first.Name, count),
        PassageGroup.Author => new("", "No author named", count),
        PassageGroup.Year when EdtfDate.Parse(essay.Published) is { } date => Year(date.Year.ToString(CultureInfo.InvariantCulture), count),
        PassageGroup.Year => Year("0", count),
        _ => null,
    };

    private static Facet Year(string year, int count) => new(year, year == "0" ? "undated" : year, count);
}
