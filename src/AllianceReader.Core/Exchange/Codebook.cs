using AllianceReader.Themes;

namespace AllianceReader.Exchange;

/// <summary>The themes of a snapshot, looked up by slug.</summary>
internal sealed class Codebook(IReadOnlyList<Theme> themes)
{
    private readonly Dictionary<string, Theme> bySlug = themes.ToDictionary(t => t.Slug, StringComparer.Ordinal);

    /// <returns>The slug itself where the codebook does not know it: nothing is left out.</returns>
    public string Name(string slug) => bySlug.TryGetValue(slug, out var theme) ? theme.Name : slug;

    public string Definition(string slug) => bySlug.TryGetValue(slug, out var theme) ? theme.Definition : "";

    /// <summary>From the top of the hierarchy down: <c>Alliance politics / Burden-sharing</c>.</summary>
    public string Path(string slug) => string.Join(" / ", Ancestry(slug).Reverse().Select(Name));

    private IEnumerable<string> Ancestry(string slug)
    {
        // The store allows no theme below itself; a snapshot made otherwise still ends.
        HashSet<string> seen = [];
        for (string? at = slug; at is not null && seen.Add(at); at = bySlug.GetValueOrDefault(at)?.Parent)
        {
            yield return at;
        }
    }
}
