using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Themes;

namespace AllianceReader.Exchange;

/// <summary>All that an export needs, read in one transaction, so that its counts are the store's at one moment.</summary>
public sealed record LibrarySnapshot
{
    /// <summary>The articles with the chosen annotations; an article chosen by name stands here even with none.</summary>
    public required IReadOnlyList<AnnotatedArticle> Articles { get; init; }

    /// <summary>The whole codebook, parents before children.</summary>
    public required IReadOnlyList<Theme> Themes { get; init; }

    /// <summary>Without a slash at its end; links in exports start with it (<c>Library__PublicUrl</c>).</summary>
    public required string PublicUrl { get; init; }

    public required string Reader { get; init; }

    public required DateTimeOffset Taken { get; init; }

    /// <summary>How many passages the file holds, bare highlights and notes on whole essays included.</summary>
    public int PassageCount => Articles.Sum(a => a.Annotations.Count);
}

/// <param name="Annotations">In text order.</param>
public sealed record AnnotatedArticle(Article Article, IReadOnlyList<Annotation> Annotations);

/// <summary>What to take away. Values of one field widen, fields narrow; nothing chosen means everything annotated.</summary>
public sealed record ExportScope
{
    public IReadOnlyList<string> Articles { get; init; } = [];

    public IReadOnlyList<string> Themes { get; init; } = [];

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Ids of annotations.</summary>
    public IReadOnlyList<string> Annotations { get; init; } = [];
}

public interface ISnapshots
{
    /// <exception cref="RefusedException">An unknown article, theme, author or annotation.</exception>
    Task<LibrarySnapshot> Take(ExportScope scope, string publicUrl, Attribution by);
}
