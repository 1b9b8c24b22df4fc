using System.Collections.Concurrent;

namespace AllianceReader.Sqlite.Storage;

/// <summary>
/// What was counted, until something is written: ten thousand essays take some ten milliseconds to count, and a reader who turns pages
/// asks for the same again and again.
/// </summary>
/// <param name="writer">Null where others write, of whom nothing is heard: then everything is counted anew.</param>
internal sealed class UntilWritten(Writer? writer)
{
    // Each holds the names and counts of some facets: a hundred kilobytes at most.
    private const int Most = 40;

    private readonly ConcurrentDictionary<string, object> kept = [];
    private readonly Lock gate = new();
    private long commit = -1;

    /// <param name="what">Names all that is asked.</param>
    public T Of<T>(string what, Func<T> count) where T : notnull
    {
        if (writer is null)
        {
            return count();
        }
        // Asked before it is counted: what is written meanwhile is counted the next time.
        var before = writer.Commits;
        ForgetOlder(before);
        if (kept.TryGetValue(what, out var known))
        {
            return (T)known;
        }
        var counted = count();
        Keep(what, counted, before);
        return counted;
    }

    private void ForgetOlder(long now)
    {
        lock (gate)
        {
            if (now != commit || kept.Count >= Most)
            {
                kept.Clear();
                commit = now;
            }
        }
    }

    private void Keep(string what, object counted, long before)
    {
        lock (gate)
        {
            if (before == commit)
            {
                kept[what] = counted;
            }
        }
    }
}
