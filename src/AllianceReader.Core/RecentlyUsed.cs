namespace AllianceReader;

/// <summary>
/// What took work to make and is likely to be asked for again, for as long as it is. Only for what a key settles for good: nothing
/// kept here is ever out of date.
/// </summary>
/// <param name="room">How much of the measure is kept in each of two generations, so twice that at most.</param>
/// <param name="measure">What one takes, in any unit: UTF-16 units, say.</param>
public sealed class RecentlyUsed<TKey, TValue>(long room, Func<TKey, TValue, long> measure)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock gate = new();
    private Dictionary<TKey, TValue> young = [];
    private Dictionary<TKey, TValue> old = [];
    private long taken;

    /// <remarks>Two who ask at once may both make it; one of the two is kept.</remarks>
    public TValue Of(TKey key, Func<TValue> make) => Find(key) ?? Keep(key, make());

    /// <param name="make">Makes those that are not kept, all of them at once.</param>
    /// <returns>In the order of <paramref name="keys"/>.</returns>
    public IReadOnlyList<TValue> Of(IReadOnlyList<TKey> keys, Func<IReadOnlyList<TKey>, IReadOnlyDictionary<TKey, TValue>> make)
    {
        var kept = keys.Select(Find).ToList();
        List<TKey> missing = [.. keys.Where((_, at) => kept[at] is null)];
        var made = missing.Count == 0 ? null : make(missing);
        return [.. keys.Select((key, at) => kept[at] ?? Keep(key, made![key]))];
    }

    /// <summary>Null where it is not kept, or no more.</summary>
    public TValue? Find(TKey key)
    {
        lock (gate)
        {
            return young.GetValueOrDefault(key) ?? (old.TryGetValue(key, out var kept) ? Add(key, kept) : null);
        }
    }

    public TValue Keep(TKey key, TValue made)
    {
        lock (gate)
        {
            return Add(key, made);
        }
    }

    // When the young are many they become the old, and what nobody has asked for since the last time goes.
    private TValue Add(TKey key, TValue value)
    {
        if (taken > room)
        {
            (old, young, taken) = (young, [], 0);
        }
        if (young.TryAdd(key, value))
        {
            taken += measure(key, value);
        }
        return value;
    }
}
