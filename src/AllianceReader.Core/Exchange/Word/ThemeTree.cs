using AllianceReader.Themes;

namespace AllianceReader.Exchange.Word;

/// <summary>Themes as a report goes through them: each before those below it, siblings in the order of the codebook.</summary>
internal static class ThemeTree
{
    /// <param name="used">Slugs of the themes that something stands under; those above them come, too.</param>
    /// <returns>With its level, from 1.</returns>
    public static IEnumerable<(Theme Theme, int Level)> Used(IReadOnlyList<Theme> themes, IEnumerable<string> used)
    {
        var bySlug = themes.ToDictionary(theme => theme.Slug, StringComparer.Ordinal);
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var slug in used)
        {
            for (var at = slug; at is not null && bySlug.TryGetValue(at, out var theme) && wanted.Add(at); at = theme.Parent)
            {
            }
        }
        var below = themes.Where(theme => wanted.Contains(theme.Slug)).ToLookup(theme => theme.Parent is { } parent && bySlug.ContainsKey(parent) ? parent : "");
        (Theme Theme, int Level)[] reached = [.. Below("", 1, below)];
        // The store allows no theme below itself; one of a snapshot made otherwise is still reported.
        return reached.Concat(themes.Where(theme => wanted.Contains(theme.Slug)).Except(reached.Select(r => r.Theme)).Select(theme => (theme, 1)));
    }

    private static IEnumerable<(Theme Theme, int Level)> Below(string parent, int level, ILookup<string, Theme> below) =>
        below[parent].SelectMany(theme => Below(theme.Slug, level + 1, below).Prepend((theme, level)));
}
