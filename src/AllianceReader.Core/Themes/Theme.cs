namespace AllianceReader.Themes;

/// <summary>A named, coloured, defined tag in a hierarchy. The research literature calls it a code, and the set of them a codebook.</summary>
public sealed record Theme
{
    public required string Slug { get; init; }

    /// <summary>Unique regardless of case and Unicode form.</summary>
    public required string Name { get; init; }

    /// <summary>What it means and what belongs under it, plain text; empty for none.</summary>
    public string Definition { get; init; } = "";

    /// <summary>A palette slot or <c>#RRGGBB</c>.</summary>
    public required ThemeColor Color { get; init; }

    /// <summary>The parent's slug; null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>Annotations that carry it, its children's not counted.</summary>
    public int AnnotationCount { get; init; }

    /// <summary>Articles in which it occurs.</summary>
    public int ArticleCount { get; init; }

    public long Version { get; init; } = 1;
}

/// <summary>What a theme is asked to be.</summary>
/// <param name="Color">Null lets the codebook choose the slot it uses least.</param>
public sealed record ThemeDraft(string Name, string Definition = "", ThemeColor? Color = null, string? Parent = null)
{
    /// <summary>UTF-16 units; a name is a label on a margin note.</summary>
    public const int LongestName = 120;

    /// <summary>UTF-16 units.</summary>
    public const int LongestDefinition = 8000;
}
