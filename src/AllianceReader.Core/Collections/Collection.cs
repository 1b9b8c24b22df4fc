namespace AllianceReader.Collections;

/// <summary>A set of essays under a name: the readings of a seminar, the sources of a chapter.</summary>
public sealed record Collection
{
    public required string Slug { get; init; }

    /// <summary>Unique regardless of case and Unicode form.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, plain text; empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>Essays in it, archived ones among them; deleted ones not.</summary>
    public int ArticleCount { get; init; }

    /// <summary>Passages in those.</summary>
    public int AnnotationCount { get; init; }

    public DateTimeOffset Created { get; init; }

    /// <summary>Goes up with what it holds, too.</summary>
    public long Version { get; init; } = 1;
}

/// <summary>What a collection is asked to be.</summary>
public sealed record CollectionDraft(string Name, string Description = "")
{
    /// <summary>UTF-16 units; a name is a line beside a list.</summary>
    public const int LongestName = 120;

    /// <summary>UTF-16 units.</summary>
    public const int LongestDescription = 8000;
}
