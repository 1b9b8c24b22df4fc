using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Themes;

namespace AllianceReader.Exchange;

/// <summary>
/// All that an export needs, as it stands at one moment, whatever is written meanwhile. Essays are read as they are walked, so that a
/// library of any size goes through little memory.
/// </summary>
public sealed record LibrarySnapshot : IDisposable
{
    /// <summary>
    /// The essays with the chosen annotations, newest first; one chosen by name stands here even with none. May be walked again, and
    /// then gives the same. One walk at a time.
    /// </summary>
    public required IEnumerable<AnnotatedArticle> Articles { get; init; }

    public required SnapshotCounts Counts { get; init; }

    /// <summary>Slugs of the themes that chosen annotations carry, in ordinal order.</summary>
    public required IReadOnlyList<string> ThemesUsed { get; init; }

    /// <summary>The whole codebook, parents before children.</summary>
    public required IReadOnlyList<Theme> Themes { get; init; }

    /// <summary>Without a slash at its end; links in exports start with it (<c>Library__PublicUrl</c>).</summary>
    public required string PublicUrl { get; init; }

    public required string Reader { get; init; }

    public required DateTimeOffset Taken { get; init; }

    /// <summary>What it is read from; null where all of it is in memory.</summary>
    public IDisposable? Held { get; init; }

    /// <summary>How many passages the file holds, bare highlights and notes on whole essays included.</summary>
    public int PassageCount => Counts.Passages;

    /// <summary>The same, given up between two essays once <paramref name="cancelled"/> is.</summary>
    public LibrarySnapshot Until(CancellationToken cancelled) => Watched(_ => cancelled.ThrowIfCancellationRequested());

    /// <summary>The same; <paramref name="reached"/> is told of each essay before it is handed out.</summary>
    public LibrarySnapshot Watched(Action<AnnotatedArticle> reached) => this with { Articles = Watched(Articles, reached) };

    /// <summary>Its first essays with their first passages: enough to show what the whole of it will be.</summary>
    public LibrarySnapshot Beginning(int essays, int passages)
    {
        AnnotatedArticle[] first = [.. Articles.Take(essays).Select(essay => essay with { Annotations = [.. essay.Annotations.Take(passages)] })];
        return this with { Articles = first, Counts = SnapshotCounts.Of(first) };
    }

    public void Dispose() => Held?.Dispose();

    private static IEnumerable<AnnotatedArticle> Watched(IEnumerable<AnnotatedArticle> articles, Action<AnnotatedArticle> reached) => articles.Select(article =>
    {
        reached(article);
        return article;
    });
}

/// <param name="Annotations">In text order.</param>
public sealed record AnnotatedArticle(Article Article, IReadOnlyList<Annotation> Annotations);

/// <param name="Articles">Those without a chosen annotation included.</param>
/// <param name="Passages">Bare highlights and notes on whole essays included.</param>
/// <param name="Notes">How many of the passages have a margin note.</param>
public sealed record SnapshotCounts(int Articles, int Passages, int Notes)
{
    public static SnapshotCounts Of(IReadOnlyCollection<AnnotatedArticle> articles) => new(
        articles.Count,
        articles.Sum(a => a.Annotations.Count),
        articles.Sum(a => a.Annotations.Count(n => n.Note.Length > 0)));
}

public interface ISnapshots
{
    /// <param name="chosen">What to take away; nothing chosen means everything annotated. Order and stretch do not count.</param>
    /// <returns>For the caller to dispose of.</returns>
    /// <exception cref="RefusedException">An unknown article, theme, author or annotation.</exception>
    Task<LibrarySnapshot> Take(AnnotationQuery chosen, string publicUrl, Attribution by);
}
