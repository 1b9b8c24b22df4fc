using AllianceReader.History;

namespace AllianceReader.Web.Pages;

/// <summary>Finds the entry that a page has just made, to offer its undoing.</summary>
internal static class NewestEntry
{
    /// <returns>Null when the history is empty.</returns>
    public static async Task<long?> Newest(this IHistory history) =>
        (await history.List(new Stretch(1))).Items is [var newest, ..] ? newest.Id : null;
}
