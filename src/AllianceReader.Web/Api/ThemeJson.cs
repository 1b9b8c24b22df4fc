using AllianceReader.Themes;

namespace AllianceReader.Web.Api;

/// <summary>A theme of the codebook.</summary>
/// <param name="Color">A palette slot (<c>amber</c>, <c>sky</c> …) or <c>#RRGGBB</c>.</param>
/// <param name="Parent">The parent's slug; null at the top.</param>
/// <param name="AnnotationCount">Annotations that carry it, its children's not counted.</param>
public sealed record ThemeJson(string Slug, string Name, string Definition, string Color, string? Parent, int AnnotationCount)
{
    public static ThemeJson Of(Theme theme) =>
        new(theme.Slug, theme.Name, theme.Definition, theme.Color.Text, theme.Parent, theme.AnnotationCount);
}

/// <summary>What a theme is asked to be.</summary>
/// <param name="Color">A palette slot or <c>#RRGGBB</c>; left out, the codebook chooses, and a change keeps the one it has.</param>
/// <param name="Parent">The parent's slug; null for the top.</param>
public sealed record ThemeDraftJson(string? Name = null, string? Definition = null, string? Color = null, string? Parent = null)
{
    public ThemeDraft Draft(ThemeColor? otherwise = null) => new(
        string.IsNullOrWhiteSpace(Name) ? throw new RefusedException("name", "A theme needs a name.") : Name,
        Definition ?? "",
        ColorOr(otherwise),
        string.IsNullOrEmpty(Parent) ? null : Parent);

    private ThemeColor? ColorOr(ThemeColor? otherwise) => Color is null
        ? otherwise
        : ThemeColor.Parse(Color) ?? throw new RefusedException("color", $"A colour is one of {string.Join(", ", ThemeColor.Slots)}, or #RRGGBB.");
}

/// <param name="Into">The slug of the theme that stays.</param>
public sealed record MergeJson(string? Into = null);
