using System.Collections.Concurrent;
using AllianceReader.Overview;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Overview;

/// <summary>
/// All annotated essays as an overview counts them, in memory: about 100 MB for two million annotations. To join and group three million
/// taggings takes SQLite seven seconds, and no tally kept in tables gives text under overlapping passages, or themes rolled up; in memory a
/// matrix takes a fifth of one, and is kept until something is written. Read once: of a small library ahead, of a large one when first asked for, since whoever never opens the
/// overview would pay the memory for nothing. After that, only what was written since.
/// </summary>
internal sealed class TaggedEssays(Readers readers, Touched? touched)
{
    /// <summary>Annotations. So many take about a second and twelve megabytes.</summary>
    private const int MostAhead = 250_000;

    private readonly Followed? following = touched?.Follow();
    private readonly Lock gate = new();
    private readonly Names names = new();
    private readonly Dictionary<long, TaggedEssay> essays = [];
    private AllEssays? all;

    /// <returns>False for a large library, of which nothing is read before somebody asks.</returns>
    public bool ReadAhead()
    {
        // Numbers are given in turn, so the last of them is as many as there can be.
        var isSmall = readers.Read(db => db.ExecuteScalar<long>("select coalesce(max(number), 0) from annotation")) <= MostAhead;
        if (isSmall)
        {
            Now();
        }
        return isSmall;
    }

    /// <summary>As of now: what a store has confirmed is in it.</summary>
    public AllEssays Now()
    {
        lock (gate)
        {
            // Asked before the read begins, so that what is written meanwhile is read the next time.
            var written = following?.Take();
            if (all is null || written is null)
            {
                Read(db => ReadAll(db));
            }
            else if (written is { } some && some.Annotations.Count + some.Essays.Count > 0)
            {
                Read(db => ReadSome(db, some.Annotations, some.Essays));
            }
            return all!;
        }
    }

    private void Read(Action<SqliteConnection> read)
    {
        try
        {
            readers.Read(db =>
            {
                read(db);
                return true;
            });
            all = new([.. essays.Values], names.Known());
        }
        catch
        {
            following?.GiveUp();
            throw;
        }
    }

    private void ReadAll(SqliteConnection db)
    {
        essays.Clear();
        foreach (var essay in ReadEssays.All(db, names))
        {
            essays.Add(essay.Id, essay);
        }
    }

    private void ReadSome(SqliteConnection db, IReadOnlySet<long> annotations, IReadOnlySet<long> written)
    {
        var ids = written.Concat(EssaysOf(db, annotations)).ToHashSet();
        foreach (var id in ids)
        {
            essays.Remove(id);
        }
        foreach (var essay in ReadEssays.FromTables(db, ids, names))
        {
            essays.Add(essay.Id, essay);
        }
    }

    private static IEnumerable<long> EssaysOf(SqliteConnection db, IReadOnlySet<long> annotations) => db.Query<long>(
        """
        select distinct article
        from   annotation
        where  number in (select value from json_each(@annotations))
        """, new { annotations = Json.Of<IEnumerable<long>>(annotations) });
}

/// <param name="Essays">In no order.</param>
internal sealed record AllEssays(IReadOnlyList<TaggedEssay> Essays, KnownNames Names)
{
    // What is asked for again while nothing is written: a page's tables, their CSV, the next page. A matrix of 300 themes takes 100 KB.
    private const int MostKept = 40;

    private readonly Lazy<Usage> usage = new(() => Usage.Of(Essays));
    private readonly ConcurrentDictionary<string, Lazy<object>> kept = [];

    /// <summary>Counted once, when first asked for.</summary>
    public Usage Usage => usage.Value;

    /// <param name="what">Names all that the counting depends on, but for the essays.</param>
    public T Counted<T>(string what, Func<T> count) where T : notnull
    {
        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }
        return (T)kept.GetOrAdd(what, _ => new(() => count())).Value;
    }
}
