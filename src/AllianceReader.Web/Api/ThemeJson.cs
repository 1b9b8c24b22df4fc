using AllianceReader.Themes;

namespace AllianceReader.Web.Api;

/// <summary>A theme of the codebook.</summary>
/// <param name="Color">A palette slot (<c>amber</c>, <c>sky</c> …) or <c>#RRGGBB</c>.</param>
/// <param name="Parent">The parent's slug; null at the top.</param>
/// <param name="AnnotationCount">Annotations that carry it, its children's not counted.</param>
/// <param name="AnnotationCountWithBelow">Annotations that carry it or anything below it, each counted once.</param>
/// <param name="Line">A line of its own (<c>solid</c>, <c>dashed</c> …); null for the one that comes with the colour.</param>
/// <param name="Shortcut">The digit that tags with it; null for none.</param>
/// <param name="Archived">Out of use: no longer offered, but it stays on what carries it.</param>
/// <param name="Memo">Markdown; null in a list, which does not carry it.</param>
public sealed record ThemeJson(
    string Slug, string Name, string Definition, string Color, string? Parent, int AnnotationCount, int AnnotationCountWithBelow,
    string WhenToUse, string WhenNotToUse, string? Line, int? Shortcut, bool Archived, string? Memo)
{
    public static ThemeJson Of(Theme theme) => new(
        theme.Slug, theme.Name, theme.Definition, theme.Color.Text, theme.Parent, theme.AnnotationCount, theme.AnnotationCountWithBelow,
        theme.WhenToUse, theme.WhenNotToUse, theme.Line?.Text, theme.Shortcut, theme.Archived, theme.Memo);
}

/// <summary>What a theme is asked to be. The parts from <see cref="WhenToUse"/> on may be left out: a change then keeps what the theme has.</summary>
/// <param name="Color">A palette slot or <c>#RRGGBB</c>; left out, the codebook chooses, and a change keeps the one it has.</param>
/// <param name="Parent">The parent's slug; null for the top.</param>
public sealed record ThemeDraftJson(
    string? Name = null, string? Definition = null, string? Color = null, string? Parent = null,
    string? WhenToUse = null, string? WhenNotToUse = null, string? Memo = null, bool? Archived = null)
{
    private bool saysLine;
    private bool saysShortcut;

    /// <summary>A line of its own; null for the one that comes with the colour.</summary>
    public string? Line
    {
        get;
        init => (field, saysLine) = (value, true);
    }

    /// <summary>The digit that tags with it, 1 to 9, which no other theme has; null for none.</summary>
    public int? Shortcut
    {
        get;
        init => (field, saysShortcut) = (value, true);
    }

    /// <param name="old">What is to be changed; null for a new theme.</param>
    public ThemeDraft Draft(Theme? old = null) => new(
        string.IsNullOrWhiteSpace(Name) ? throw new RefusedException("name", "A theme needs a name.") : Name,
        Definition ?? "",
        ColorOr(old?.Color),
        string.IsNullOrEmpty(Parent) ? null : Parent)
    {
        WhenToUse = WhenToUse ?? old?.WhenToUse ?? "",
        WhenNotToUse = WhenNotToUse ?? old?.WhenNotToUse ?? "",
        Memo = Memo,
        Line = saysLine ? LineGiven() : old?.Line,
        Shortcut = saysShortcut ? Shortcut : old?.Shortcut,
        Archived = Archived ?? old?.Archived ?? false,
    };

    private ThemeColor? ColorOr(ThemeColor? otherwise) => Color is null
        ? otherwise
        : ThemeColor.Parse(Color) ?? throw new RefusedException("color", $"A colour is one of {string.Join(", ", ThemeColor.Slots)}, or #RRGGBB.");

    private ThemeLine? LineGiven() => Line is null
        ? null
        : ThemeLine.Parse(Line) ?? throw new RefusedException("line", $"A line is one of {string.Join(", ", ThemeLine.All)}.");
}

/// <param name="Into">The slug of the theme that stays.</param>
public sealed record MergeJson(string? Into = null);

/// <param name="Parent">The slug of the theme it is to stand under; null for the top.</param>
/// <param name="Before">The slug of the one there that it is to stand before; null for the last place.</param>
public sealed record MoveJson(string? Parent = null, string? Before = null);

/// <param name="Into">The slug of the theme that the passages go to.</param>
/// <param name="Name">Or the name of a new one, which stands beside the theme that is split.</param>
/// <param name="Annotations">Ids.</param>
public sealed record SplitJson(string? Into = null, string? Name = null, IReadOnlyList<string>? Annotations = null)
{
    public SplitTarget Target() => (string.IsNullOrWhiteSpace(Into), string.IsNullOrWhiteSpace(Name)) switch
    {
        (false, true) => SplitTarget.Existing(Into!),
        (true, false) => SplitTarget.New(Name!),
        _ => throw new RefusedException("into", "Say either which theme the passages go to, or the name of a new one."),
    };
}

/// <param name="Moved">How many passages.</param>
public sealed record SplitOutcomeJson(ThemeJson From, ThemeJson Into, int Moved)
{
    public static SplitOutcomeJson Of(SplitOutcome outcome) => new(ThemeJson.Of(outcome.From), ThemeJson.Of(outcome.Into), outcome.Moved);
}
