using AllianceReader.Collections;

namespace AllianceReader.Web.Api;

/// <summary>A set of essays under a name.</summary>
/// <param name="Name">Unique regardless of case and Unicode form.</param>
/// <param name="ArticleCount">Essays in it, archived ones among them.</param>
/// <param name="AnnotationCount">Annotations in those.</param>
public sealed record CollectionJson(string Slug, string Name, string Description, int ArticleCount, int AnnotationCount, DateTime Created)
{
    public static CollectionJson Of(Collection collection) => new(
        collection.Slug, collection.Name, collection.Description, collection.ArticleCount, collection.AnnotationCount, collection.Created.UtcDateTime);
}

/// <summary>What a collection is asked to be.</summary>
/// <param name="Name">Unique regardless of case and Unicode form.</param>
/// <param name="Description">What it is for; left out for nothing, and in a change for what it was.</param>
public sealed record CollectionDraftJson(string? Name = null, string? Description = null)
{
    public CollectionDraft Draft(Collection? before = null) => new(Name ?? before?.Name ?? "", Description ?? before?.Description ?? "");
}

/// <summary>Which essays come and go.</summary>
/// <param name="Add">Slugs.</param>
/// <param name="Remove">Slugs.</param>
public sealed record CollectedJson(IReadOnlyList<string>? Add = null, IReadOnlyList<string>? Remove = null)
{
    /// <summary>A collection has tens of thousands at most; more is a program gone wrong.</summary>
    private const int Most = 100_000;

    /// <exception cref="RefusedException">A null among them, or too many.</exception>
    public static IReadOnlyList<string> Accept(IReadOnlyList<string>? slugs, string field) => slugs switch
    {
        null => [],
        { Count: > Most } => throw new RefusedException(field, $"At most {Most:N0} essays come or go at a time."),
        _ when slugs.Any(slug => slug is null) => throw new RefusedException(field, $"'{field}' holds a null."),
        _ => slugs,
    };
}

/// <param name="Changed">How many came or went; those that were as asked for already do not count.</param>
public sealed record CollectedOutcomeJson(int Changed, CollectionJson Collection);
