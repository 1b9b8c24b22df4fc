using AllianceReader.Annotations;
using AllianceReader.Corpus;

namespace AllianceReader.Articles;

/// <summary>Remembers the copies of essays (<see cref="Article.Copies"/>). Each call is one transaction and one entry of the history.</summary>
public interface ICopyStore
{
    /// <summary>Keeps a text beside the article, whose own stays what it is. A copy from the same address gives way to it.</summary>
    /// <param name="likeness">As <see cref="Copy.Likeness"/>.</param>
    Task Add(string slug, ArticleDraft draft, double likeness, Attribution by);

    /// <summary>The file that a copy was read from; null when the article has no such copy.</summary>
    Task<ArticleSource?> FindSource(string slug, int revision);

    /// <summary>
    /// Makes the copy's text the article's next revision, as <see cref="IArticleStore.Revise"/> does; what was read until then becomes the copy.
    /// </summary>
    /// <param name="draft">The copy, read from its source.</param>
    /// <returns>How the passages stand now.</returns>
    /// <exception cref="StaleException">Somebody changed the article since.</exception>
    /// <exception cref="RefusedException">There is no such copy.</exception>
    Task<VerdictCounts> Read(string slug, int revision, ArticleDraft draft, Func<Annotation, Rewrite, Annotation> reanchor, Attribution by, long? version);

    /// <summary>Makes an article of its own of the copy.</summary>
    /// <returns>Its slug.</returns>
    /// <inheritdoc cref="Read" path="/exception"/>
    Task<string> Part(string slug, int revision, ArticleDraft draft, Attribution by, long? version);

    /// <summary>Takes the copy away.</summary>
    /// <inheritdoc cref="Read" path="/exception"/>
    Task Remove(string slug, int revision, Attribution by, long? version);
}
