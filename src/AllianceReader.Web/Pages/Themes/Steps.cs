using AllianceReader.Themes;

namespace AllianceReader.Web.Pages.Themes;

/// <param name="Parent">A slug; null for the top.</param>
/// <param name="Before">The slug of the one there that it stands before; null for the last place.</param>
internal sealed record ThemePlace(string? Parent, string? Before);

/// <summary>One step of a theme through the codebook as a reader sees it, without what is archived.</summary>
internal static class Steps
{
    /// <param name="step"><c>up</c>, <c>down</c>, <c>in</c> (under the one above it), <c>out</c> (behind the one it stands under).</param>
    /// <returns>Null where there is nowhere to go.</returns>
    public static ThemePlace? From(IReadOnlyList<Theme> codebook, Theme theme, string? step)
    {
        var beside = Under(codebook, theme.Parent);
        var at = beside.FindIndex(other => other.Slug == theme.Slug);
        return step switch
        {
            "up" when at > 0 => new(theme.Parent, beside[at - 1].Slug),
            "down" when at >= 0 && at < beside.Count - 1 => new(theme.Parent, beside.ElementAtOrDefault(at + 2)?.Slug),
            "in" when at > 0 => new(beside[at - 1].Slug, null),
            "out" when codebook.FirstOrDefault(other => other.Slug == theme.Parent) is { } parent => Behind(codebook, parent),
            _ => null,
        };
    }

    private static ThemePlace Behind(IReadOnlyList<Theme> codebook, Theme theme)
    {
        var beside = Under(codebook, theme.Parent);
        return new(theme.Parent, beside.ElementAtOrDefault(beside.FindIndex(other => other.Slug == theme.Slug) + 1)?.Slug);
    }

    private static List<Theme> Under(IReadOnlyList<Theme> codebook, string? parent) => [.. codebook.Where(theme => theme.Parent == parent && !theme.Shelved)];
}
