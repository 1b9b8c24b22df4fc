using System.Text.RegularExpressions;

namespace AllianceReader.Themes;

/// <summary>One of eight palette slots, or a colour of the reader's own (<c>#RRGGBB</c>). A slot is colour and line pattern together.</summary>
public sealed partial record ThemeColor
{
    private ThemeColor(string text) => Text = text;

    /// <summary>The palette of READING.md section 6: text on each tint at least 8:1, line on page at least 5:1.</summary>
    public static IReadOnlyList<string> Slots { get; } = ["amber", "sky", "green", "vermilion", "purple", "slate", "teal", "rose"];

    /// <summary>As the JSON has it.</summary>
    public string Text { get; }

    public bool IsSlot => Text[0] != '#';

    /// <summary>The class that carries line, stroke and tint on a page: <c>t-amber</c>, <c>t-0b5cad</c>.</summary>
    public string ClassName => IsSlot ? $"t-{Text}" : $"t-{Text[1..]}";

    /// <returns>Null when it is neither a slot nor six hexadecimal digits after a <c>#</c>.</returns>
    public static ThemeColor? Parse(string? text)
    {
        var lower = text?.Trim().ToLowerInvariant();
        return lower is not null && (Slots.Contains(lower) || Hex().IsMatch(lower)) ? new(lower) : null;
    }

    public override string ToString() => Text;

    [GeneratedRegex("^#[0-9a-f]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Hex();
}
