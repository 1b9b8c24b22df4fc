using AllianceReader.History;

namespace AllianceReader.Web.Pages;

/// <summary>Finds the entry that a page has just made, so that the next one can offer to take it back.</summary>
internal static class LastChange
{
    /// <returns>Null when somebody else has changed something since: that would have to be taken back first.</returns>
    public static async Task<long?> EntryOf(this IHistory history, string key)
    {
        var newest = await history.List(new(1));
        return newest.Items is [{ Undone: false } entry] && entry.Key == key ? entry.Id : null;
    }
}
