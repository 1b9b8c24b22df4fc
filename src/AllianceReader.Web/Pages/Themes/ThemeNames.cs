using AllianceReader.Themes;

namespace AllianceReader.Web.Pages.Themes;

internal static class ThemeNames
{
    /// <returns>The slug itself where there is no such theme.</returns>
    public static string NameOf(this IReadOnlyList<Theme> codebook, string slug) => codebook.FirstOrDefault(theme => theme.Slug == slug)?.Name ?? slug;
}
