using AllianceReader.Themes;

namespace AllianceReader.Web.Pages;

/// <summary>The class that draws a theme's stroke beside its name.</summary>
internal static class Samples
{
    /// <param name="look">As <see cref="ThemeLook"/> writes it.</param>
    /// <returns>Ink where there is no theme.</returns>
    public static string Class(string? look) => ThemeLook.Parse(look)?.ClassName ?? "t-none";
}
