using AllianceReader.Articles;

namespace AllianceReader.Search;

/// <summary>Looks through titles, standfirsts, authors, blocks and margin notes of all essays.</summary>
public interface ISearch
{
    /// <returns>Nothing for a question that is malformed.</returns>
    Task<SearchResult> Find(SearchQuery query);

    /// <summary>Entries that were found before, in the order given, with the words of the question in them. Those that are no longer there are left out.</summary>
    Task<IReadOnlyList<SearchHit>> Look(SearchQuestion question, IReadOnlyList<SearchKey> keys);
}

/// <summary>A question, narrowed by what was ticked beside its answers. Values of one field widen, fields narrow.</summary>
public sealed record SearchQuery(SearchQuestion Question)
{
    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Publications { get; init; } = [];

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Collections { get; init; } = [];

    public ArchivedEssays Archived { get; init; } = ArchivedEssays.LeftOut;

    public Stretch Stretch { get; init; } = Stretch.First;
}

/// <param name="Hits">Best first (bm25), or newest essay first (<see cref="IsRanked"/>).</param>
/// <param name="Essays">How often in which essay, most first.</param>
/// <param name="Authors">Likewise by author.</param>
/// <param name="Publications">Likewise by publication.</param>
public sealed record SearchResult(
    Page<SearchHit> Hits, IReadOnlyList<Facet> Essays, IReadOnlyList<Facet> Authors, IReadOnlyList<Facet> Publications)
{
    /// <summary>There are more places than were gathered, of which the hits, their number and all tallies are: those that came into the library last.</summary>
    public bool IsCut { get; init; }

    /// <summary>Best first. False where nothing was asked for by words, or only by such as stand almost everywhere: then the newest essay comes first.</summary>
    public bool IsRanked { get; init; }

    /// <summary>Of <c>begin*</c>: what so many words of a large library begin with that only the first of them were looked for.</summary>
    public IReadOnlyList<string> CutBeginnings { get; init; } = [];

    /// <summary>Likewise by collection.</summary>
    public IReadOnlyList<Facet> Collections { get; init; } = [];

    public static SearchResult Nothing { get; } = new(new([], 0), [], [], []);
}
