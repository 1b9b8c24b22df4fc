using AllianceReader.Annotations;
using AllianceReader.Corpus;
using AllianceReader.Corpus.Review;

namespace AllianceReader.Articles;

/// <summary>Remembers essays, each revision of them and the source as received.</summary>
public interface IArticleStore
{
    Task<Article?> Find(string slug);

    Task<Page<ArticleSummary>> List(ArticleQuery query);

    /// <summary>The slugs of all that the query means, in its order; its stretch does not count.</summary>
    Task<IReadOnlyList<string>> Slugs(ArticleQuery query);

    /// <param name="offered">Null to be offered everything.</param>
    Task<ArticleFacets> Facets(ArticleQuery query, FacetWords? offered = null);

    /// <summary>Of the essays that share the theme and came in last, the one most annotated; null when there is no other.</summary>
    /// <param name="slug">Of the essay that it is to be read beside.</param>
    Task<ArticleSummary?> FindBeside(string slug, string theme);

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

    /// <summary>As <see cref="Add"/>, if the library does not have it; it is looked for within the same transaction.</summary>
    /// <param name="isHere">Judges what <see cref="Resembling"/> finds.</param>
    /// <returns>Its slug; null when it is there already, and nothing was added.</returns>
    Task<string?> AddNew(ArticleDraft draft, Func<IReadOnlyList<SameEssayCandidate>, bool> isHere, Attribution by);

    /// <summary>
    /// Gives the article its next revision and places every annotation anew by <paramref name="reanchor"/>, in one transaction and as
    /// one entry of the history. Facts a reader has corrected stay.
    /// </summary>
    /// <param name="reanchor">An annotation as it stood in, and as it stands in the new text out. Runs inside the transaction.</param>
    /// <param name="version">The version the reader saw; null to revise whatever stands.</param>
    /// <returns>How its passages stand now.</returns>
    /// <exception cref="StaleException">Somebody changed it since.</exception>
    Task<VerdictCounts> Revise(string slug, ArticleDraft draft, Func<Annotation, Rewrite, Annotation> reanchor, Attribution by, long? version = null);

    /// <summary>A text that the article has or had; null when there is none of that number.</summary>
    Task<ArticleRevision?> FindRevision(string slug, int number);

    /// <summary>The file that the article's current text was read from, as received.</summary>
    Task<ArticleSource?> FindSource(string slug);

    /// <summary>What is to review (<see cref="ToReview"/>) of the essays of these slugs; those without anything are left out.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<FactToReview>>> ToReview(IReadOnlyCollection<string> slugs);

    /// <summary>The essay with something to review that came in next after the one of this slug, beginning again at the first; null when there is no other.</summary>
    Task<string?> NextToReview(string slug);

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

/// <param name="Number">From 1.</param>
/// <param name="Added">When it came into the library.</param>
public sealed record ArticleRevision(int Number, DateTimeOffset Added, string Text, IReadOnlyList<Paragraph> Paragraphs)
{
    /// <summary>As <see cref="Article.NumberAt"/>.</summary>
    public int? NumberAt(int offset) => Paragraphs.FirstOrDefault(p => p.Range.Contains(offset))?.Number;
}

/// <param name="Encoding">As <see cref="ArticleDraft.Encoding"/>.</param>
/// <param name="Format">As <see cref="ArticleDraft.Format"/>.</param>
public sealed record ArticleSource(string FileName, string Encoding, ReadOnlyMemory<byte> Bytes, string Format = SourceText.Plain)
{
    /// <summary>What a reader decided about its lines, for the current text.</summary>
    public SourceMarks Marks { get; init; } = SourceMarks.None;
}

/// <param name="Essays">Not deleted.</param>
/// <param name="Ever">Deleted ones too: nought only in a library that has never held an essay.</param>
public sealed record LibraryCounts(int Essays, int Authors, int Passages, int Notes, int Ever)
{
    /// <summary>How many of <see cref="Essays"/> are put away.</summary>
    public int Archived { get; init; }
}

public sealed record AuthorEntry(string Slug, string Name, string? Given, string? Family, int Essays);

/// <param name="Text">The current article text, to measure similarity by.</param>
public sealed record SameEssayCandidate(string Slug, string? Title, string? Url, IReadOnlyList<string> AuthorSlugs, string Sha256, string Text, bool Deleted)
{
    /// <summary>As its source has it; null where a reader has said otherwise.</summary>
    public string? Publication { get; init; }

    public IReadOnlyList<Copy> Copies { get; init; } = [];
}

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
