using AllianceReader.Annotations;
using AllianceReader.Corpus;

namespace AllianceReader.Articles;

/// <summary>Remembers essays, each revision of them and the source as received.</summary>
public interface IArticleStore
{
    Task<Article?> Find(string slug);

    Task<Page<ArticleSummary>> List(ArticleQuery query);

    Task<ArticleFacets> Facets(ArticleQuery query);

    /// <summary>The author of that slug with the number of essays; null when there is none.</summary>
    Task<AuthorEntry?> FindAuthor(string slug);

    Task<LibraryCounts> Count();

    /// <summary>
    /// What the library already has that may be the same essay: same source hash, same URL, same title and authors, or a shared
    /// band of its shingle signature. Deleted articles included, marked so. The importer decides.
    /// </summary>
    Task<IReadOnlyList<SameEssayCandidate>> Resembling(ArticleDraft draft);

    /// <summary>Adds a new article with its source, in one transaction; one entry of the history.</summary>
    /// <returns>Its slug, made free from the title, else from the opening words.</returns>
    Task<string> Add(ArticleDraft draft, Attribution by);

    /// <summary>
    /// Gives the article its next revision and places every annotation anew by <paramref name="reanchor"/>, in one transaction.
    /// Facts a reader has corrected stay.
    /// </summary>
    /// <param name="reanchor">Old annotation and new text in, annotation with new range and status out. Runs inside the transaction.</param>
    Task Revise(string slug, ArticleDraft draft, Func<Annotation, Article, Annotation> reanchor, Attribution by);

    /// <summary>Takes a deleted article back in, annotations and all.</summary>
    Task Restore(string slug, Attribution by);

    /// <summary>Sets facts to what a reader says; their basis becomes <see cref="Basis.Reader"/>.</summary>
    /// <param name="version">The version the reader saw; null to overwrite whatever stands.</param>
    /// <returns>The article as it now stands; null when there is none of that slug.</returns>
    /// <exception cref="StaleException">Somebody changed it since.</exception>
    Task<Article?> Correct(string slug, FactCorrection correction, long? version, Attribution by);

    /// <summary>Takes the article out of every list; undo brings it back with its annotations.</summary>
    /// <returns>False when there is none of that slug.</returns>
    Task<bool> Delete(string slug, long? version, Attribution by);
}

/// <param name="Essays">Not deleted.</param>
/// <param name="Ever">Deleted ones too: nought only in a library that has never held an essay.</param>
public sealed record LibraryCounts(int Essays, int Authors, int Passages, int Notes, int Ever);

public sealed record AuthorEntry(string Slug, string Name, string? Given, string? Family, int Essays);

/// <param name="Text">The current article text, to measure similarity by.</param>
public sealed record SameEssayCandidate(string Slug, string? Title, string? Url, IReadOnlyList<string> AuthorSlugs, string Sha256, string Text, bool Deleted);

/// <summary>What a reader says of an article. Null leaves a field as it is, an empty string or list says that there is none.</summary>
public sealed record FactCorrection
{
    public string? Title { get; init; }

    public string? Kicker { get; init; }

    public string? Standfirst { get; init; }

    public IReadOnlyList<Author>? Authors { get; init; }

    public string? Publication { get; init; }

    /// <summary>EDTF.</summary>
    public string? Published { get; init; }

    /// <summary>EDTF.</summary>
    public string? Modified { get; init; }

    public string? Language { get; init; }

    public string? Licence { get; init; }

    public string? Url { get; init; }

    public IReadOnlyList<string>? Topics { get; init; }
}
