namespace AllianceReader.Overview;

/// <summary>An <see cref="OverviewFilter"/> in the store's numbers.</summary>
/// <param name="Authors">Null for any.</param>
/// <param name="Publications">Null for any.</param>
/// <param name="Essays">Null for any.</param>
/// <param name="From">yyyymmdd; essays that cannot be of that day or a later one are out. Null for no bound.</param>
/// <param name="To">yyyymmdd; essays that cannot be of that day or an earlier one are out.</param>
public sealed record Scope(
    IReadOnlySet<int>? Authors = null, IReadOnlySet<int>? Publications = null, IReadOnlySet<long>? Essays = null, int? From = null, int? To = null)
{
    public bool Holds(TaggedEssay essay) =>
        (Authors is null || essay.Authors.Any(Authors.Contains))
        && (Essays is null || Essays.Contains(essay.Id))
        && (Publications is null || Publications.Contains(essay.Publication))
        && (From is null || (essay.LastDay > 0 && essay.LastDay >= From))
        && (To is null || (essay.FirstDay > 0 && essay.FirstDay <= To));
}
