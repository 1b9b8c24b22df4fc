using System.Globalization;
using System.Text;

namespace AllianceReader.Themes;

/// <summary>
/// The served style sheet for colours and lines that readers chose themselves; the eight slots stand in <c>tokens.css</c>. A colour is
/// made darker or lighter until it can be read in each scheme, and comes with a line: never colour alone.
/// </summary>
public static class ThemeSheet
{
    // A class for each line, whether a theme has it or not: the form of a theme shows them all.
    private static readonly string lines = string.Concat(ThemeLine.All.Select(line => $".{line.ClassName} {{ --both: initial; {line.Strokes} }}\n"));

    /// <returns>CSS.</returns>
    // Lines after colours: they stand in for the one that comes with a colour.
    public static string Of(IEnumerable<ThemeColor> colors) => Own(colors) + lines;

    private static string Own(IEnumerable<ThemeColor> colors)
    {
        var own = colors.Where(c => !c.IsSlot).Distinct().OrderBy(c => c.Text, StringComparer.Ordinal).ToList();
        return own.Count == 0 ? "" : string.Concat(own.Select(Line)) + Tints(own);
    }

    // In high contrast, --firmer takes it on towards ink (contrast.css).
    private static string Line(ThemeColor color)
    {
        var given = Rgb.Parse(color.Text);
        return string.Create(CultureInfo.InvariantCulture,
            $".{color.ClassName} {{ --line: color-mix(in srgb, light-dark({Scheme.Light.Readable(given)}, {Scheme.Dark.Readable(given)}), var(--ink) var(--firmer, 0%)); {new ThemeLook(color).Drawn.Strokes} }}\n");
    }

    private static string Tints(List<ThemeColor> colors) => new StringBuilder()
        .Append(":is(").AppendJoin(", ", colors.Select(c => "." + c.ClassName)).Append(") {\n")
        .Append("  --tint: light-dark(color-mix(in srgb, var(--line) 14%, transparent), color-mix(in srgb, var(--line) 22%, transparent));\n")
        .Append("  --tint-lit: light-dark(color-mix(in srgb, var(--line) 25%, transparent), color-mix(in srgb, var(--line) 38%, transparent));\n")
        .Append("}\n").ToString();
}
