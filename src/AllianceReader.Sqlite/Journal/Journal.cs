using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Journal;

/// <summary>
/// Writes what each commit changes into a file of its own, on the disk before the commit is: so that a library that is damaged, lost or
/// put back can be made what it was. Used by the writer only, a commit at a time.
/// </summary>
internal sealed class Journal : IDisposable
{
    private readonly JournalPlace place;
    private readonly JournalFile file;
    private readonly Checkpoints checkpoints;
    private readonly IReadOnlyList<string> tables;
    private JournalPosition confirmed;
    private JournalPosition? entered;
    private bool closed;

    /// <param name="goesOn">The file that ends where the library stands; null for a new one.</param>
    public Journal(SqliteConnection db, JournalPlace place, JournalState state, Segment? goesOn)
    {
        this.place = place;
        tables = JournaledTables.Of(db);
        confirmed = new(goesOn?.File ?? place.Segment(state.Sequence), state.Sequence, state.Hash, goesOn?.End);
        var (version, blank) = (Migrations.VersionOf(db), state.Sequence == 0 && JournaledTables.AreEmpty(db));
        file = new(place, at => new(state.Library, version, at.Sequence, at.Hash, blank && at.Sequence == 0));
        checkpoints = new(db, place);
        Begin();
    }

    /// <summary>From now on, until it is disposed of.</summary>
    public Recording Record(SqliteConnection db) => new(db, tables);

    /// <summary>Enters what was written, the last thing before the commit. It is on the disk when this returns.</summary>
    /// <exception cref="CannotSaveException">The journal cannot be written.</exception>
    public void Enter(SqliteConnection db, byte[] changes)
    {
        if (changes.Length == 0)
        {
            return;
        }
        var entries = db.ExecuteScalar<long?>("select seq from sqlite_sequence where name = 'history_entry'") ?? 0;
        var line = JournalLine.Write(confirmed.Hash, confirmed.Sequence + 1, entries, DateTimeOffset.UtcNow, changes);
        JournalState.Advance(db, confirmed.Sequence + 1, Chained.HashOf(line));
        try
        {
            entered = file.Add(line, confirmed);
        }
        catch (Exception failing) when (failing is IOException or UnauthorizedAccessException)
        {
            throw Unwritable.Journal(failing, place.IsBeside ? null : place.Folder);
        }
    }

    /// <summary>The commit stands.</summary>
    public void Confirm()
    {
        confirmed = entered ?? confirmed;
        entered = null;
        checkpoints.MakeIfDue();
    }

    /// <summary>The commit failed: its line goes. Where that fails, too, the next one tries again, or the next start makes it stand.</summary>
    public void TakeBack()
    {
        entered = null;
        try
        {
            file.CutOff(confirmed);
        }
        catch (Exception failing) when (failing is IOException or UnauthorizedAccessException)
        {
            // See above.
        }
    }

    /// <summary>Begins a new file where the present one has any lines, and removes those that no backup needs any more.</summary>
    /// <param name="oldest">The number of the last change that the oldest of the backups has.</param>
    public void Prune(long oldest)
    {
        confirmed = file.BeginNext(confirmed);
        var segments = place.Segments();
        foreach (var (segment, next) in segments.Zip(segments.Skip(1)))
        {
            if (Segment.Read(next, thoroughly: false) is { } following && following.Header.After <= oldest)
            {
                File.Delete(segment);
            }
        }
    }

    /// <summary>Called before the library is closed, which copies its log into the file.</summary>
    public void Closing()
    {
        if (!closed)
        {
            LastSession.Between(place);
        }
    }

    /// <summary>Called when it is closed. Another may have opened it by the second time.</summary>
    public void Dispose()
    {
        if (!closed)
        {
            closed = true;
            checkpoints.Dispose();
            file.Dispose();
            LastSession.End(place);
        }
    }

    // Where it cannot be begun now, it is with the first change, or that is not saved.
    private void Begin()
    {
        try
        {
            confirmed = file.Ready(confirmed);
        }
        catch (Exception failing) when (failing is IOException or UnauthorizedAccessException)
        {
            // See above.
        }
    }
}
