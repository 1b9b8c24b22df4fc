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
        var db = Idle();
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

    /// <summary>A read that its caller ends, for what is too much to be read at once; it keeps the log from being emptied as long as it lasts.</summary>
    public LentReader Lend()
    {
#pragma warning disable CA2000 // The connection is the lent reader's from here on.
        var lent = new LentReader(Idle(), TakeBack);
#pragma warning restore CA2000
        try
        {
            lent.Db.Begin();
            return lent;
        }
        catch
        {
            lent.Dispose();
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

    private SqliteConnection Idle()
    {
        ObjectDisposedException.ThrowIf(closed, this);
        return idle.TryTake(out var kept) ? kept : Connect.ToRead(path);
    }

    private void TakeBack(SqliteConnection db, bool endedWell)
    {
        if (endedWell)
        {
            GiveBack(db);
        }
        else
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
