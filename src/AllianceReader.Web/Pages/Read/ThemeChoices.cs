using AllianceReader.Themes;

namespace AllianceReader.Web.Pages.Read;

/// <param name="Codebook">Parents before children.</param>
/// <param name="Chosen">Slugs.</param>
public sealed record ThemeChoices(IReadOnlyList<Theme> Codebook, IReadOnlyCollection<string> Chosen)
{
    /// <summary>Slugs of those that stand first, the likeliest of them before the others.</summary>
    public IReadOnlyList<string> Likely { get; init; } = [];

    public IEnumerable<Theme> LikelyThemes => Likely.Select(slug => Codebook.FirstOrDefault(theme => theme.Slug == slug)).OfType<Theme>();

    public IEnumerable<Theme> Others => Codebook.Where(theme => !Likely.Contains(theme.Slug));
}
