using AllianceReader.Themes;

namespace AllianceReader.Web.Pages;

/// <summary>The class that draws a theme's stroke beside its name.</summary>
internal static class Samples
{
    /// <param name="color">As the store has it.</param>
    /// <returns>Ink where there is no theme.</returns>
    public static string Class(string? color) => ThemeColor.Parse(color)?.ClassName ?? "t-none";
}
