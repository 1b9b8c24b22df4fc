using AllianceReader.Annotations;

namespace AllianceReader.Web.Pages.Notes;

/// <summary>The orders of a list of passages, by their name in the address.</summary>
internal static class Sorts
{
    public static IReadOnlyList<(string Value, string Name, PassageSort Sort)> All { get; } =
    [
        ("newest", "newest essay first", PassageSort.Newest),
        ("oldest", "oldest essay first", PassageSort.Oldest),
        ("author", "by author", PassageSort.Author),
        ("title", "by essay title", PassageSort.Title),
        ("hand", "by hand", PassageSort.ByHand),
    ];

    /// <returns>Newest first for a name that there is not.</returns>
    public static PassageSort Find(string? value) => All.FirstOrDefault(one => one.Value == value).Sort;

    public static string Name(string? value) => All.First(one => one.Sort == Find(value)).Name;
}
