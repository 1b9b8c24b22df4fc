using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Storage;

/// <summary>Read-only connections, each lent to one read at a time.</summary>
internal sealed class Readers(string path) : IDisposable
{
    /// <summary>Connections kept open between reads, 8 MiB of cache each at most; a burst opens more, and they close after it.</summary>
    private const int Kept = 8;

    private readonly ConcurrentBag<SqliteConnection> idle = [];
    private volatile bool closed;

    /// <summary>Everything that <paramref name="read"/> asks for stands at one moment, whatever is written meanwhile.</summary>
    public T Read<T>(Func<SqliteConnection, T> read)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        var db = idle.TryTake(out var kept) ? kept : Connect.ToRead(path);
        try
        {
            db.Begin();
            var found = read(db);
            db.Commit();
            GiveBack(db);
            return found;
        }
        catch
        {
            // In what state a failed read left it nobody needs to find out.
            db.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        closed = true;
        while (idle.TryTake(out var db))
        {
            db.Dispose();
        }
    }

    private void GiveBack(SqliteConnection db)
    {
        if (closed || idle.Count >= Kept)
        {
            db.Dispose();
        }
        else
        {
            idle.Add(db);
        }
    }
}
