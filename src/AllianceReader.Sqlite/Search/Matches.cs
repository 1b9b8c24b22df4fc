namespace AllianceReader.Sqlite.Search;

/// <summary>
/// The entries in which a question is met, of those that came into the library last. There are so many of them at most that they can be
/// counted, ranked and tallied by essay while a reader waits, however frequent the words: whoever finds more has to ask for more.
/// </summary>
internal sealed class Matches
{
    /// <summary>Gathered and ranked. Beyond the first hundred nobody reads on; each costs five microseconds.</summary>
    public const int Most = 5000;

    /// <param name="found">One more than <see cref="Most"/> where there are more.</param>
    /// <param name="isCut">Whether it was not looked through everything.</param>
    public Matches(List<FoundEntry> found, bool isCut)
    {
        IsCut = isCut || found.Count > Most;
        Found = found.Count > Most ? found[..Most] : found;
        PerArticle = Found.CountBy(match => match.Article).ToDictionary();
    }

    /// <summary>There are more than these, or may be.</summary>
    public bool IsCut { get; }

    public IReadOnlyList<FoundEntry> Found { get; }

    /// <summary>How many in which row of <c>article</c>.</summary>
    public IReadOnlyDictionary<long, int> PerArticle { get; }
}

internal sealed record FoundEntry
{
    /// <summary>Row of <c>search_entry</c>.</summary>
    public long Entry { get; init; }

    public long Article { get; init; }

    /// <summary>bm25, the better the smaller; null where it was not asked for.</summary>
    public double? Score { get; init; }
}
