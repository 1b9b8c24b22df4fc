namespace AllianceReader.Themes;

/// <summary>The line under a theme's passages. Each palette slot has one; a theme may have another, and keeps it whatever its colour.</summary>
public sealed record ThemeLine
{
    private ThemeLine(string text, string name, string strokes) => (Text, Name, Strokes) = (text, name, strokes);

    /// <summary>In the order of <see cref="ThemeColor.Slots"/>, whose lines they are.</summary>
    public static IReadOnlyList<ThemeLine> All { get; } =
    [
        new("solid", "solid", "--stroke: solid; --weight: 2px;"),
        new("dashed", "dashed", "--stroke: dashed; --weight: 2px;"),
        new("dotted", "dotted", "--stroke: dotted; --weight: 3px;"),
        new("double", "double", "--stroke: double; --weight: 1.5px;"),
        new("wavy", "wavy", "--stroke: wavy; --weight: 1.5px;"),
        new("thick", "thick", "--stroke: solid; --weight: 4px;"),
        new("overline", "above and below", "--stroke: solid; --weight: 1.5px; --both: overline;"),
        new("thick-dashed", "thick dashes", "--stroke: dashed; --weight: 3.5px;"),
    ];

    /// <summary>As the JSON has it.</summary>
    public string Text { get; }

    /// <summary>In a reader's words.</summary>
    public string Name { get; }

    /// <summary>The class that draws it in the place of the colour's own.</summary>
    public string ClassName => $"l-{Text}";

    /// <summary>What <c>tokens.css</c> draws a line by.</summary>
    internal string Strokes { get; }

    /// <returns>Null when there is no such line.</returns>
    public static ThemeLine? Parse(string? text)
    {
        var lower = text?.Trim().ToLowerInvariant();
        return All.FirstOrDefault(line => line.Text == lower);
    }

    public override string ToString() => Text;
}
