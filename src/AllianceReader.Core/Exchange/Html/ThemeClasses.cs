using System.Globalization;
using System.Text;
using AllianceReader.Themes;

namespace AllianceReader.Exchange.Html;

/// <summary>A class for each theme, which carries its line, stroke and tint in light and dark.</summary>
internal sealed class ThemeClasses(IReadOnlyList<Theme> themes)
{
    public const string None = "t-none";

    private readonly Dictionary<string, string> bySlug = themes.Select((theme, at) => (theme.Slug, Class: string.Create(CultureInfo.InvariantCulture, $"t{at}"))).ToDictionary(StringComparer.Ordinal);

    /// <summary>For a passage without a theme, or with one that nobody knows, too.</summary>
    public string Of(string? slug) => slug is not null && bySlug.TryGetValue(slug, out var found) ? found : None;

    public string Css()
    {
        var css = new StringBuilder();
        foreach (var theme in themes)
        {
            css.Append(CultureInfo.InvariantCulture, $".{Of(theme.Slug)} {{ {Line(Palette.Light(theme.Color), LightTint)} {theme.Look.Drawn.Strokes} }}\n");
        }
        css.Append("@media screen and (prefers-color-scheme: dark) {\n");
        foreach (var theme in themes)
        {
            css.Append(CultureInfo.InvariantCulture, $"  .{Of(theme.Slug)} {{ {Line(Palette.Dark(theme.Color), DarkTint)} }}\n");
        }
        return css.Append("}\n").ToString();
    }

    // 14 % and 22 %, as hexadecimal opacity.
    private const string LightTint = "24";
    private const string DarkTint = "38";

    private static string Line(Rgb color, string tint) => $"--line: {color}; --tint: {color}{tint};";
}
