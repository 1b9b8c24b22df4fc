using AllianceReader.Articles;

namespace AllianceReader.Annotations;

/// <summary>Remembers annotations. What a returned task has confirmed survives a kill and a power cut.</summary>
public interface IAnnotationStore
{
    Task<Annotation?> Find(string id);

    /// <summary>All of one article in text order: whole-essay notes, then by start (of those to confirm, by the likely one), longer first; lost ones last.</summary>
    Task<IReadOnlyList<Annotation>> InArticle(string slug);

    /// <summary>Across articles, newest article first, text order within an article.</summary>
    Task<Page<AnnotationInContext>> List(AnnotationQuery query);

    /// <summary>What that list can be narrowed by. Each field is counted without its own condition, so that a choice in it can be widened.</summary>
    Task<AnnotationFacets> Facets(AnnotationQuery query);

    /// <param name="revision">The article's revision that the range was measured on.</param>
    /// <exception cref="RefusedException">Unknown theme.</exception>
    /// <exception cref="StaleException">The article has a newer revision.</exception>
    Task<Annotation> Add(Annotation annotation, int revision, Attribution by);

    /// <summary>How many passages of the whole library wait for the reader's word.</summary>
    Task<int> CountToReview();

    /// <summary>Replaces range, quote, themes, note and status.</summary>
    /// <param name="version">The version the reader saw; null to overwrite whatever stands.</param>
    /// <returns>As it now stands; null when there is none of that id.</returns>
    /// <exception cref="RefusedException">Unknown theme.</exception>
    /// <exception cref="StaleException">Somebody changed it since.</exception>
    Task<Annotation?> Update(Annotation annotation, long? version, Attribution by);

    /// <summary>As <see cref="Update"/>, for what a reader decides on a passage after a revision (<see cref="Annotations.Settle"/>).</summary>
    /// <param name="revision">The article's revision that they looked at.</param>
    /// <exception cref="StaleException">Somebody changed it, or the article has a newer revision.</exception>
    Task<Annotation?> Settle(Annotation annotation, int revision, long? version, Attribution by);

    /// <returns>False when there is none of that id.</returns>
    /// <exception cref="StaleException">Somebody changed it since.</exception>
    Task<bool> Delete(string id, long? version, Attribution by);
}

/// <summary>Which annotations. Values of one field widen, fields narrow.</summary>
public sealed record AnnotationQuery
{
    /// <summary>Theme slugs.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Theme slugs, one of which it has to carry as well as one of <see cref="Themes"/>: passages that themes share.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>Author slugs.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Article slugs.</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];

    /// <summary>True for those with a margin note, false for those without; null for both.</summary>
    public bool? Noted { get; init; }

    /// <summary>Words that all have to occur in quote or note; case and diacritics do not count.</summary>
    public string? Text { get; init; }

    /// <summary>Publication date of the article, EDTF, inclusive: <c>2024</c> as a lower bound means from its first day.</summary>
    public string? From { get; init; }

    /// <summary>Inclusive: <c>2024</c> as an upper bound means to its last day.</summary>
    public string? To { get; init; }

    public IReadOnlyList<AnnotationStatus> Statuses { get; init; } = [];

    public Stretch Stretch { get; init; } = Stretch.First;
}

/// <summary>An annotation with what a list across essays shows beside it.</summary>
/// <param name="Block">The whole paragraph that the passage starts in (or most likely starts in), and where it starts in the article text; null when nothing is known.</param>
public sealed record AnnotationInContext(Annotation Annotation, ArticleSummary Article, Paragraph? Block);

/// <param name="Articles">By slug, named by title or opening words; newest first.</param>
/// <param name="Authors">By slug; most first.</param>
/// <param name="Themes">Every theme that the annotations carry, <see cref="AnnotationQuery.Themes"/> left out; most first. What <see cref="AnnotationQuery.Beside"/> takes.</param>
public sealed record AnnotationFacets(
    IReadOnlyList<Facet> Articles,
    IReadOnlyList<Facet> Authors,
    IReadOnlyList<Facet> Themes,
    int Noted,
    int Unnoted);
