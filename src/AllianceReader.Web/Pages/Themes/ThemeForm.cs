using AllianceReader.Annotations;
using AllianceReader.Themes;

namespace AllianceReader.Web.Pages.Themes;

/// <summary>What a reader says a theme is to be.</summary>
public sealed class ThemeForm
{
    /// <summary>In place of a slot: the colour of <see cref="OwnColor"/>.</summary>
    public const string Own = "own";

    public string? Name { get; set; }

    public string? Definition { get; set; }

    public string? WhenToUse { get; set; }

    public string? WhenNotToUse { get; set; }

    /// <summary>A slug; empty for the top.</summary>
    public string? Parent { get; set; }

    /// <summary>A slot, <see cref="Own"/>, or empty for the one that the codebook uses least.</summary>
    public string? Color { get; set; }

    /// <summary><c>#RRGGBB</c>.</summary>
    public string? OwnColor { get; set; }

    /// <summary>A line's name, or empty for the one that comes with the colour.</summary>
    public string? Line { get; set; }

    /// <summary>The digit that tags with it; null for none.</summary>
    public int? Shortcut { get; set; }

    /// <summary>The version the reader saw; null for a new theme.</summary>
    public long? Version { get; set; }

    public static ThemeForm Of(Theme theme) => new()
    {
        Name = theme.Name,
        Definition = theme.Definition,
        WhenToUse = theme.WhenToUse,
        WhenNotToUse = theme.WhenNotToUse,
        Line = theme.Line?.Text,
        Shortcut = theme.Shortcut,
        Parent = theme.Parent,
        Color = theme.Color.IsSlot ? theme.Color.Text : Own,
        OwnColor = theme.Color.IsSlot ? null : theme.Color.Text,
        Version = theme.Version,
    };

    /// <param name="archived">Whether the theme is, which the form does not ask.</param>
    /// <exception cref="RefusedException">A part of it cannot be kept.</exception>
    public ThemeDraft Draft(bool archived = false) => new(NameGiven(), Definition ?? "", ColorGiven(), string.IsNullOrEmpty(Parent) ? null : Parent)
    {
        WhenToUse = WhenToUse ?? "",
        WhenNotToUse = WhenNotToUse ?? "",
        Line = LineGiven(),
        Shortcut = Shortcut,
        Archived = archived,
    };

    private string NameGiven()
    {
        var name = NoteText.Accept(Name?.Trim() ?? "", "name", ThemeDraft.LongestName);
        return name.Length > 0 ? name : throw new RefusedException("name", "A theme needs a name.");
    }

    private ThemeColor? ColorGiven()
    {
        var said = Color == Own ? OwnColor ?? "" : Color;
        return string.IsNullOrEmpty(Color)
            ? null
            : ThemeColor.Parse(said) ?? throw new RefusedException("color", $"“{said}” is no colour; write six digits after a #, as in #5b4b8a.");
    }

    private ThemeLine? LineGiven() => string.IsNullOrEmpty(Line)
        ? null
        : ThemeLine.Parse(Line) ?? throw new RefusedException("line", $"“{Line}” is no line that can be drawn.");
}
