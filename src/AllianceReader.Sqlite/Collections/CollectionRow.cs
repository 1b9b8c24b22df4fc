using System.Text.Json.Serialization;
using AllianceReader.Collections;
using AllianceReader.Sqlite.Storage;

namespace AllianceReader.Sqlite.Collections;

/// <summary>A row of <c>collection</c>. Without counts it is the image that the history remembers.</summary>
internal sealed record CollectionRow
{
    public string Slug { get; init; } = "";

    [JsonIgnore]
    public long Version { get; init; }

    public bool Deleted { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public string Created { get; init; } = "";

    [JsonIgnore]
    public int ArticleCount { get; init; }

    [JsonIgnore]
    public int AnnotationCount { get; init; }

    public Collection ToCollection() => new()
    {
        Slug = Slug,
        Name = Name,
        Description = Description,
        ArticleCount = ArticleCount,
        AnnotationCount = AnnotationCount,
        Created = Instant.To(Created),
        Version = Version,
    };
}
