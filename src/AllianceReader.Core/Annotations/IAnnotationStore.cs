using AllianceReader.Articles;

namespace AllianceReader.Annotations;

/// <summary>Remembers annotations. What a returned task has confirmed survives a kill and a power cut.</summary>
public interface IAnnotationStore
{
    Task<Annotation?> Find(string id);

    /// <summary>All of one article in text order: whole-essay notes, then by start, longer first; not-found ones last.</summary>
    Task<IReadOnlyList<Annotation>> InArticle(string slug);

    /// <summary>Across articles, newest article first, text order within an article.</summary>
    Task<Page<AnnotationInContext>> List(AnnotationQuery query);

    /// <param name="revision">The article's revision that the range was measured on.</param>
    /// <exception cref="RefusedException">Unknown theme.</exception>
    /// <exception cref="StaleException">The article has a newer revision.</exception>
    Task<Annotation> Add(Annotation annotation, int revision, Attribution by);

    /// <summary>Replaces range, quote, themes, note and status.</summary>
    /// <param name="version">The version the reader saw; null to overwrite whatever stands.</param>
    /// <returns>As it now stands; null when there is none of that id.</returns>
    /// <exception cref="RefusedException">Unknown theme.</exception>
    /// <exception cref="StaleException">Somebody changed it since.</exception>
    Task<Annotation?> Update(Annotation annotation, long? version, Attribution by);

    /// <returns>False when there is none of that id.</returns>
    /// <exception cref="StaleException">Somebody changed it since.</exception>
    Task<bool> Delete(string id, long? version, Attribution by);
}

/// <summary>Which annotations. All given conditions hold together.</summary>
public sealed record AnnotationQuery
{
    /// <summary>Theme slug.</summary>
    public string? Theme { get; init; }

    /// <summary>Author slug.</summary>
    public string? Author { get; init; }

    /// <summary>Article slug.</summary>
    public string? Article { get; init; }

    /// <summary>Words that all have to occur in quote or note; case and diacritics do not count.</summary>
    public string? Text { get; init; }

    /// <summary>Publication date of the article, EDTF, inclusive: <c>2024</c> as a lower bound means from its first day.</summary>
    public string? From { get; init; }

    /// <summary>Inclusive: <c>2024</c> as an upper bound means to its last day.</summary>
    public string? To { get; init; }

    public AnnotationStatus? Status { get; init; }

    public Stretch Stretch { get; init; } = Stretch.First;
}

/// <summary>An annotation with what a list across essays shows beside it.</summary>
/// <param name="Block">The whole paragraph that the passage starts in, and where it starts in the article text; null when not placed.</param>
public sealed record AnnotationInContext(Annotation Annotation, ArticleSummary Article, Paragraph? Block);
