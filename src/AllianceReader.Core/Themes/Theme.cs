namespace AllianceReader.Themes;

/// <summary>A named, coloured, defined tag in a hierarchy. The research literature calls it a code, and the set of them a codebook.</summary>
public sealed record Theme
{
    public required string Slug { get; init; }

    /// <summary>Unique regardless of case and Unicode form.</summary>
    public required string Name { get; init; }

    /// <summary>What it means, plain text; empty for none.</summary>
    public string Definition { get; init; } = "";

    /// <summary>What belongs under it, plain text; empty for none.</summary>
    public string WhenToUse { get; init; } = "";

    /// <summary>What does not, and where that belongs; plain text, empty for none.</summary>
    public string WhenNotToUse { get; init; } = "";

    /// <summary>What its reader has come to think about it, Markdown; empty for none. Null in lists, which do not carry it.</summary>
    public string? Memo { get; init; }

    /// <summary>A palette slot or <c>#RRGGBB</c>.</summary>
    public required ThemeColor Color { get; init; }

    /// <summary>A line of its own; null for the one that comes with the colour.</summary>
    public ThemeLine? Line { get; init; }

    /// <summary>The digit that tags with it, 1 to 9, which no other theme has; null for none.</summary>
    public int? Shortcut { get; init; }

    /// <summary>Out of use: no longer offered, but it stays on what carries it.</summary>
    public bool Archived { get; init; }

    /// <summary>It or one that it stands under is archived, so that pickers leave it out.</summary>
    public bool Shelved { get; init; }

    /// <summary>The parent's slug; null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>Annotations that carry it, its children's not counted.</summary>
    public int AnnotationCount { get; init; }

    /// <summary>Articles in which it occurs.</summary>
    public int ArticleCount { get; init; }

    /// <summary>Annotations that carry it or anything below it, each counted once.</summary>
    public int AnnotationCountWithBelow { get; init; }

    /// <summary>Articles in which it or anything below it occurs.</summary>
    public int ArticleCountWithBelow { get; init; }

    public long Version { get; init; } = 1;

    public ThemeLook Look => new(Color, Line);

    /// <summary>The classes that draw it on a page.</summary>
    public string ClassName => Look.ClassName;
}

/// <summary>What a theme is asked to be.</summary>
/// <param name="Color">Null lets the codebook choose the slot it uses least, and a theme keep the one it has.</param>
public sealed record ThemeDraft(string Name, string Definition = "", ThemeColor? Color = null, string? Parent = null)
{
    /// <summary>UTF-16 units; a name is a label on a margin note.</summary>
    public const int LongestName = 120;

    /// <summary>UTF-16 units, also of what it is to be used for and what not.</summary>
    public const int LongestDefinition = 8000;

    public string WhenToUse { get; init; } = "";

    public string WhenNotToUse { get; init; } = "";

    /// <summary>Markdown. Null keeps the one it has.</summary>
    public string? Memo { get; init; }

    /// <summary>Null for the one that comes with the colour.</summary>
    public ThemeLine? Line { get; init; }

    /// <summary>1 to 9; null for none.</summary>
    public int? Shortcut { get; init; }

    /// <summary>An archived theme gives up its shortcut.</summary>
    public bool Archived { get; init; }

    /// <summary>The theme as it is, to be asked for with some of it changed.</summary>
    public static ThemeDraft Of(Theme theme) => new(theme.Name, theme.Definition, theme.Color, theme.Parent)
    {
        WhenToUse = theme.WhenToUse,
        WhenNotToUse = theme.WhenNotToUse,
        Memo = theme.Memo,
        Line = theme.Line,
        Shortcut = theme.Shortcut,
        Archived = theme.Archived,
    };
}
