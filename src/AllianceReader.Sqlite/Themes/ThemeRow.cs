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

    public string Color { get; init; } = "";

    public string? Parent { get; init; }

    public int Position { get; init; }

    [JsonIgnore]
    public int AnnotationCount { get; init; }

    [JsonIgnore]
    public int ArticleCount { get; init; }

    public Theme ToTheme() => new()
    {
        Slug = Slug,
        Name = Name,
        Definition = Definition,
        Color = ThemeColor.Parse(Color)!,
        Parent = Parent,
        AnnotationCount = AnnotationCount,
        ArticleCount = ArticleCount,
        Version = Version,
    };
}
