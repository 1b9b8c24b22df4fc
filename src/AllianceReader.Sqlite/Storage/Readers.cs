using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Storage;

/// <summary>
/// Read-only connections, each lent to one read at a time. The one with the largest cache is lent first, so that whoever is alone always
/// reads from a cache that is warm.
/// </summary>
internal sealed class Readers(string path) : IDisposable
{
    /// <summary>Connections kept open between reads; a burst opens more, and they close after it.</summary>
    private const int Kept = 8;

    private readonly Lock gate = new();
    private string path = path;
    private readonly SqliteConnection?[] idle = new SqliteConnection?[Kept];
    private readonly bool[] isLent = new bool[Kept];
    private readonly bool[] isOfOldPlace = new bool[Kept];
    private bool closed;

    /// <summary>Everything that <paramref name="read"/> asks for stands at one moment, whatever is written meanwhile.</summary>
    public T Read<T>(Func<SqliteConnection, T> read)
    {
        var (place, db) = Take(first: 0);
        var endedWell = false;
        try
        {
            db.Begin();
            var found = read(db);
            db.Commit();
            endedWell = true;
            return found;
        }
        finally
        {
            TakeBack(place, db, endedWell);
        }
    }

    /// <summary>A read that its caller ends, for what is too much to be read at once; it keeps the log from being emptied as long as it lasts.</summary>
    public LentReader Lend()
    {
        // What is read from end to end profits from no cache, and leaves the large one to others.
        var (place, db) = Take(first: 1);
#pragma warning disable CA2000 // The connection is the lent reader's from here on.
        var lent = new LentReader(db, (_, endedWell) => TakeBack(place, db, endedWell));
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

    /// <summary>From now on another file is read; reads that are under way end where they began.</summary>
    public void MoveTo(string other)
    {
        lock (gate)
        {
            path = other;
            isLent.CopyTo(isOfOldPlace, 0);
            CloseIdle();
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
            CloseIdle();
        }
    }

    private void CloseIdle()
    {
        foreach (var db in idle)
        {
            db?.Dispose();
        }
        Array.Clear(idle);
    }

    private (int Place, SqliteConnection Db) Take(int first)
    {
        var (place, kept) = TakePlace(first);
        try
        {
#pragma warning disable CA2000 // Whoever takes it gives it back.
            return (place, kept ?? Connect.ToRead(path, isFirst: place == 0));
#pragma warning restore CA2000
        }
        catch
        {
            GiveBack(place, null);
            throw;
        }
    }

    private (int Place, SqliteConnection? Kept) TakePlace(int first)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            var place = Array.IndexOf(isLent, false, first);
            if (place < 0)
            {
                return (Kept, null);
            }
            var kept = idle[place];
            (idle[place], isLent[place]) = (null, true);
            return (place, kept);
        }
    }

    // In what state a failed read left a connection nobody needs to find out.
    private void TakeBack(int place, SqliteConnection db, bool endedWell)
    {
        if (!GiveBack(place, endedWell ? db : null))
        {
            db.Dispose();
        }
    }

    private bool GiveBack(int place, SqliteConnection? db)
    {
        lock (gate)
        {
            if (place == Kept)
            {
                return false;
            }
            isLent[place] = false;
            idle[place] = closed || isOfOldPlace[place] ? null : db;
            isOfOldPlace[place] = false;
            return idle[place] is not null;
        }
    }
}
