using AllianceReader.Annotations;

namespace AllianceReader.Web.Pages.Notes;

/// <summary>What passages stand together by, as an address names it; the essay needs no mention.</summary>
internal static class Groupings
{
    public static IReadOnlyList<(string Value, string Name, PassageGroup Group)> All { get; } =
    [
        ("", "essay", PassageGroup.Essay),
        ("author", "author", PassageGroup.Author),
        ("year", "year", PassageGroup.Year),
        ("theme", "second theme", PassageGroup.Theme),
    ];

    /// <returns>The essay for a name that there is not.</returns>
    public static PassageGroup Find(string? value) => All.FirstOrDefault(one => one.Value == value).Group;
}
