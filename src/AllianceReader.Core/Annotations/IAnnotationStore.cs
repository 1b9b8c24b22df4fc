using AllianceReader.Articles;

namespace AllianceReader.Annotations;

/// <summary>Remembers annotations. What a returned task has confirmed survives a kill and a power cut.</summary>
public interface IAnnotationStore
{
    Task<Annotation?> Find(string id);

    /// <summary>All of one article in text order: whole-essay notes, then by start (of those to confirm, by the likely one), longer first; lost ones last.</summary>
    Task<IReadOnlyList<Annotation>> InArticle(string slug);

    /// <summary>Across articles in the order asked for, text order within an article.</summary>
    Task<Page<AnnotationInContext>> List(AnnotationQuery query);

    /// <summary>The ids of all that the query means, in its order; its stretch and grouping do not count.</summary>
    Task<IReadOnlyList<string>> Ids(AnnotationQuery query);

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

    /// <summary>Gives many passages another theme as one change. Whoever has one of them open finds it changed.</summary>
    /// <param name="ids">Unknown ones are passed over.</param>
    /// <exception cref="RefusedException">Unknown theme.</exception>
    Task<Rethemed> Retheme(IReadOnlyList<string> ids, Retheming change, Attribution by);

    /// <summary>Puts one theme on many passages, of which some are only now marked, as one change. What carries it already is passed over.</summary>
    /// <param name="theme">A slug.</param>
    /// <param name="annotations">Ids of those that exist.</param>
    /// <exception cref="RefusedException">The theme or an essay is unknown.</exception>
    /// <exception cref="StaleException">An essay's text has changed since; nothing is tagged.</exception>
    Task<Rethemed> Tag(string theme, IReadOnlyList<NewPassage> passages, IReadOnlyList<string> annotations, Attribution by);

    /// <summary>Moves a passage in the order by hand of the first of the query's themes.</summary>
    /// <param name="shown">The list that the reader sees: up means before the passage above it there.</param>
    /// <returns>False when it is not in that list, or stands where it should go already.</returns>
    /// <exception cref="RefusedException">It would come to stand beyond <see cref="PassageMoves.MostArranged"/>.</exception>
    Task<bool> Arrange(AnnotationQuery shown, string id, PassageMove move, Attribution by);

    /// <summary>Forgets the order by hand of a theme.</summary>
    /// <returns>False when there was none.</returns>
    Task<bool> Disarrange(string theme, Attribution by);
}

/// <summary>Which annotations. Values of one field widen, fields narrow.</summary>
public sealed record AnnotationQuery
{
    /// <summary>Theme slugs.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Whether a theme that stands anywhere below one of <see cref="Themes"/> counts for it: the child's passages roll up.</summary>
    public bool Below { get; init; }

    /// <summary>Theme slugs, one of which it has to carry as well as one of <see cref="Themes"/>: passages that themes share.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>Theme slugs, none of which it may carry.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Author slugs.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Article slugs.</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];

    /// <summary>Names of publications.</summary>
    public IReadOnlyList<string> Publications { get; init; } = [];

    /// <summary>Years of the article's publication; 0 stands for not known.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Slugs of collections that the article is in one of.</summary>
    public IReadOnlyList<string> Collections { get; init; } = [];

    /// <summary>Passages of essays that are put away stay, where nobody asks for them to go.</summary>
    public ArchivedEssays Archived { get; init; } = ArchivedEssays.Included;

    /// <summary>True for those with a margin note, false for those without; null for both.</summary>
    public bool? Noted { get; init; }

    /// <summary>Words that all have to occur in quote or note; case and diacritics do not count.</summary>
    public string? Text { get; init; }

    /// <summary>Publication date of the article, EDTF, inclusive: <c>2024</c> as a lower bound means from its first day.</summary>
    public string? From { get; init; }

    /// <summary>Inclusive: <c>2024</c> as an upper bound means to its last day.</summary>
    public string? To { get; init; }

    public IReadOnlyList<AnnotationStatus> Statuses { get; init; } = [];

    /// <summary>Ids of the annotations that are meant.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    public PassageSort Sort { get; init; } = PassageSort.Newest;

    /// <summary>What passages stand together by; null for none. An order by hand is not parted.</summary>
    public PassageGroup? Group { get; init; }

    public Stretch Stretch { get; init; } = Stretch.First;
}

/// <summary>In what order passages of several essays stand. Within an essay it is that of the text, but for an order by hand.</summary>
public enum PassageSort
{
    /// <summary>By the essay's publication date, newest first; undated last.</summary>
    Newest,

    Oldest,

    /// <summary>By the family name of the essay's first author; none last.</summary>
    Author,

    /// <summary>By the essay's title.</summary>
    Title,

    /// <summary>As the reader arranged them for the first of <see cref="AnnotationQuery.Themes"/>; those never moved follow, newest first.</summary>
    ByHand,
}

public enum PassageGroup
{
    Essay,

    /// <summary>By the essay's first author.</summary>
    Author,

    /// <summary>By the year of publication; not known last.</summary>
    Year,

    /// <summary>By the other themes it carries, most shared first, each in turn: a passage stands under every one of them. Those with no other come last.</summary>
    Theme,
}

/// <summary>An annotation with what a list across essays shows beside it.</summary>
/// <param name="Block">The whole paragraph that the passage starts in (or most likely starts in), and where it starts in the article text; null when nothing is known.</param>
/// <param name="Group">
/// What it stands under where the query asks for groups, and how many of the whole list do; null where it does not. The value is a slug
/// or a year; empty where there is no author or other theme.
/// </param>
public sealed record AnnotationInContext(Annotation Annotation, ArticleSummary Article, Paragraph? Block, Facet? Group = null);

/// <param name="Articles">By slug, named by title or opening words; newest first.</param>
/// <param name="Authors">By slug; most first.</param>
/// <param name="Publications">By name; most first.</param>
/// <param name="Years">Newest first; <c>0</c> for not known.</param>
/// <param name="Themes">Every theme that the annotations carry, <see cref="AnnotationQuery.Themes"/> left out; most first. What <see cref="AnnotationQuery.Beside"/> takes.</param>
public sealed record AnnotationFacets(
    IReadOnlyList<Facet> Articles,
    IReadOnlyList<Facet> Authors,
    IReadOnlyList<Facet> Publications,
    IReadOnlyList<Facet> Years,
    IReadOnlyList<Facet> Themes,
    int Noted,
    int Unnoted)
{
    /// <summary>Those that the articles are in, most passages first.</summary>
    public IReadOnlyList<Facet> Collections { get; init; } = [];

    /// <summary>In essays that are put away.</summary>
    public int Archived { get; init; }

    /// <summary>In all others.</summary>
    public int Unarchived { get; init; }
}
