using AllianceReader.Themes;

namespace AllianceReader.Exchange;

/// <summary>The themes of a snapshot, looked up by slug.</summary>
internal sealed class Codebook(IReadOnlyList<Theme> themes)
{
    private readonly Dictionary<string, Theme> bySlug = themes.ToDictionary(t => t.Slug, StringComparer.Ordinal);

    // Every row of a table asks for them.
    private readonly Dictionary<string, (string Path, string Definition)> said = new(StringComparer.Ordinal);

    public bool Knows(string slug) => bySlug.ContainsKey(slug);

    /// <returns>The slug itself where the codebook does not know it: nothing is left out.</returns>
    public string Name(string slug) => bySlug.TryGetValue(slug, out var theme) ? theme.Name : slug;

    /// <summary>What it means, what it is for and what not, a paragraph each.</summary>
    public string Definition(string slug) => Said(slug).Definition;

    /// <summary>From the top of the hierarchy down: <c>Alliance politics / Burden-sharing</c>.</summary>
    public string Path(string slug) => Said(slug).Path;

    /// <summary>Slugs from the top of the hierarchy down to itself.</summary>
    public IEnumerable<string> Lineage(string slug) => Ancestry(slug).Reverse();

    private (string Path, string Definition) Said(string slug)
    {
        if (!said.TryGetValue(slug, out var known))
        {
            var definition = bySlug.TryGetValue(slug, out var theme) ? string.Join("\n\n", Parts(theme)) : "";
            said[slug] = known = (string.Join(" / ", Lineage(slug).Select(Name)), definition);
        }
        return known;
    }

    private static IEnumerable<string> Parts(Theme theme)
    {
        if (theme.Definition.Length > 0)
        {
            yield return theme.Definition;
        }
        if (theme.WhenToUse.Length > 0)
        {
            yield return $"Use it for: {theme.WhenToUse}";
        }
        if (theme.WhenNotToUse.Length > 0)
        {
            yield return $"Not for: {theme.WhenNotToUse}";
        }
    }

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
