namespace AllianceReader.Themes;

/// <summary>What a theme's passages are drawn with: a colour, and the line that comes with it or one of the theme's own.</summary>
/// <param name="Line">Null for the colour's.</param>
public sealed record ThemeLook(ThemeColor Color, ThemeLine? Line = null)
{
    /// <summary>The classes that carry line, stroke and tint on a page.</summary>
    public string ClassName => Line is null ? Color.ClassName : $"{Color.ClassName} {Line.ClassName}";

    /// <summary>The line under its passages: its own, or else the colour's. A colour of the reader's own always has the same, and neighbours in hue mostly different ones.</summary>
    public ThemeLine Drawn => Line ?? ThemeLine.All[Color.IsSlot ? ThemeColor.Slots.ToList().IndexOf(Color.Text) : PlaceOf(Rgb.Parse(Color.Text))];

    /// <param name="text">As <see cref="ToString"/> writes it.</param>
    /// <returns>Null when it does not begin with a colour.</returns>
    public static ThemeLook? Parse(string? text)
    {
        var parts = text?.Split(' ', 2) ?? [];
        return ThemeColor.Parse(parts.FirstOrDefault()) is { } color ? new(color, ThemeLine.Parse(parts.ElementAtOrDefault(1))) : null;
    }

    private static int PlaceOf(Rgb color) => ((color.R * 7) + (color.G * 5) + (color.B * 3)) % ThemeLine.All.Count;

    /// <returns><c>amber</c>, <c>amber wavy</c>, <c>#0b5cad dotted</c>.</returns>
    public override string ToString() => Line is null ? Color.Text : $"{Color.Text} {Line.Text}";
}
