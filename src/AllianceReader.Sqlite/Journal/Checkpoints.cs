using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AllianceReader.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Journal;

/// <summary>
/// Copies SQLite's log into the library when it has grown, and notes before and after what the file is like: so that a start after a
/// kill can tell whether file and log belong together.
/// </summary>
internal sealed unsafe class Checkpoints : IDisposable
{
    private readonly SqliteConnection db;
    private readonly JournalPlace place;
    private readonly nint pages = Marshal.AllocHGlobal(sizeof(int));
    private int last;
    private int due = Connect.CheckpointAfter;

    public Checkpoints(SqliteConnection db, JournalPlace place)
    {
        (this.db, this.place) = (db, place);
        Marshal.WriteInt32(pages, 0);
        // Takes the place of SQLite's own, which copies by itself.
        SessionLibrary.WalHook(db.Handle!.DangerousGetHandle(), &Note, pages);
    }

    /// <summary>After a commit. What cannot be copied now is copied another time: it is safe where it is.</summary>
    public void MakeIfDue()
    {
        if (!IsDue(Marshal.ReadInt32(pages)))
        {
            return;
        }
        LastSession.Between(place);
        try
        {
            db.Run("pragma wal_checkpoint(passive)");
        }
        catch (SqliteException)
        {
            return;
        }
        LastSession.Begin(place);
    }

    /// <summary>Called when the connection is closed.</summary>
    public void Dispose() => Marshal.FreeHGlobal(pages);

    // A long read keeps the log from being begun anew; it is not copied with each commit meanwhile.
    private bool IsDue(int count)
    {
        due = count < last ? Connect.CheckpointAfter : due;
        last = count;
        if (count < due)
        {
            return false;
        }
        due = count + Connect.CheckpointAfter;
        return true;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Note(nint pages, nint db, nint name, int count)
    {
        Marshal.WriteInt32(pages, count);
        return 0;
    }
}
