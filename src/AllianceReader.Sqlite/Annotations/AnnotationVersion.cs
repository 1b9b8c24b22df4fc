namespace AllianceReader.Sqlite.Annotations;

/// <summary>One state of one annotation.</summary>
internal sealed record AnnotationVersion
{
    /// <summary>Of its row.</summary>
    public long Number { get; init; }

    public long Version { get; init; }
}
