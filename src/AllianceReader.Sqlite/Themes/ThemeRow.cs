using System.Text.Json.Serialization;
using AllianceReader.Themes;

namespace AllianceReader.Sqlite.Themes;

/// <summary>A row of <c>theme</c> with its parent's slug. Without counts it is the image that the history remembers.</summary>
internal sealed record ThemeRow
{
    public string Slug { get; init; } = "";

    [JsonIgnore]
    public long Version { get; init; }

    public bool Deleted { get; init; }

    public string Name { get; init; } = "";

    public string Definition { get; init; } = "";

    public string WhenToUse { get; init; } = "";

    public string WhenNotToUse { get; init; } = "";

    /// <summary>Null where it was not read.</summary>
    public string? Memo { get; init; }

    public string Color { get; init; } = "";

    public string? Line { get; init; }

    public int? Shortcut { get; init; }

    public bool Archived { get; init; }

    public string? Parent { get; init; }

    public int Position { get; init; }

    [JsonIgnore]
    public bool Shelved { get; init; }

    [JsonIgnore]
    public int AnnotationCount { get; init; }

    [JsonIgnore]
    public int ArticleCount { get; init; }

    [JsonIgnore]
    public int AnnotationCountWithBelow { get; init; }

    [JsonIgnore]
    public int ArticleCountWithBelow { get; init; }

    public Theme ToTheme() => new()
    {
        Slug = Slug,
        Name = Name,
        Definition = Definition,
        WhenToUse = WhenToUse,
        WhenNotToUse = WhenNotToUse,
        Memo = Memo,
        Color = ThemeColor.Parse(Color)!,
        Line = ThemeLine.Parse(Line),
        Shortcut = Shortcut,
        Archived = Archived,
        Shelved = Shelved,
        Parent = Parent,
        AnnotationCount = AnnotationCount,
        ArticleCount = ArticleCount,
        AnnotationCountWithBelow = AnnotationCountWithBelow,
        ArticleCountWithBelow = ArticleCountWithBelow,
        Version = Version,
    };
}
