using AllianceReader.Themes;

namespace AllianceReader.Web.Pages.Read;

/// <param name="Codebook">Parents before children.</param>
/// <param name="Chosen">Slugs.</param>
public sealed record ThemeChoices(IReadOnlyList<Theme> Codebook, IReadOnlyCollection<string> Chosen);
