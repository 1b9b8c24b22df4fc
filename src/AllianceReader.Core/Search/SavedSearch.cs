using AllianceReader.Articles;

namespace AllianceReader.Search;

/// <summary>A search that a reader comes back to.</summary>
public sealed record SavedSearch
{
    public required string Slug { get; init; }

    /// <summary>Unique regardless of case and Unicode form.</summary>
    public required string Name { get; init; }

    /// <summary>As it was typed.</summary>
    public required string Question { get; init; }

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Publications { get; init; } = [];

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Collections { get; init; } = [];

    public ArchivedEssays Archived { get; init; } = ArchivedEssays.LeftOut;

    public DateTimeOffset Created { get; init; }

    public long Version { get; init; } = 1;

    /// <summary>Whether it asks for the same, in whatever order it was narrowed.</summary>
    public bool AsksFor(SavedSearchDraft draft) =>
        Question.Trim() == draft.Question.Trim() && IsSame(Articles, draft.Articles) && IsSame(Authors, draft.Authors) && IsSame(Publications, draft.Publications)
        && IsSame(Collections, draft.Collections) && Archived == draft.Archived;

    private static bool IsSame(IReadOnlyList<string> one, IReadOnlyList<string> other) => one.ToHashSet().SetEquals(other);
}

/// <summary>What is to be kept: a question, and what it was narrowed by.</summary>
public sealed record SavedSearchDraft(string Name, string Question)
{
    /// <summary>UTF-16 units.</summary>
    public const int LongestName = 120;

    /// <summary>Values of one field; a page ticks a dozen.</summary>
    public const int MostOfOneField = 200;

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Publications { get; init; } = [];

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Collections { get; init; } = [];

    public ArchivedEssays Archived { get; init; } = ArchivedEssays.LeftOut;
}
