namespace AllianceReader.Themes;

/// <summary>The line colours of <c>tokens.css</c>, for files, which no style sheet reaches.</summary>
public static class Palette
{
    private static readonly Dictionary<string, (string Light, string Dark)> Slots = new(StringComparer.Ordinal)
    {
        ["amber"] = ("#8a5a00", "#f0b429"),
        ["sky"] = ("#0b5cad", "#7cc4ff"),
        ["green"] = ("#00694c", "#4fd1a5"),
        ["vermilion"] = ("#b23c00", "#ff9b6b"),
        ["purple"] = ("#8a3a78", "#e6a3d4"),
        ["slate"] = ("#4a5568", "#b8c4d6"),
        ["teal"] = ("#00687a", "#5fd3e6"),
        ["rose"] = ("#a8243f", "#ff9aae"),
    };

    private static readonly Rgb White = new(255, 255, 255);

    /// <summary>How much of the line's colour lies behind the text, as <c>--tint</c> has it in the light scheme.</summary>
    private const double Tint = 0.14;

    /// <summary>On light paper. A reader's own colour is made dark enough to be read.</summary>
    public static Rgb Light(ThemeColor color) => Slots.TryGetValue(color.Text, out var slot) ? Rgb.Parse(slot.Light) : Scheme.Light.Readable(Rgb.Parse(color.Text));

    /// <summary>On dark paper.</summary>
    public static Rgb Dark(ThemeColor color) => Slots.TryGetValue(color.Text, out var slot) ? Rgb.Parse(slot.Dark) : Scheme.Dark.Readable(Rgb.Parse(color.Text));

    /// <summary>Behind a passage's words on white paper.</summary>
    public static Rgb TintOnWhite(ThemeColor color) => Light(color).Over(White, Tint);
}
