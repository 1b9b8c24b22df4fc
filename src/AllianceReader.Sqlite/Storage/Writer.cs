using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Storage;

/// <summary>
/// The one connection that writes. Writes queue up; whatever waits is carried out in one transaction and made durable by one
/// commit (one fsync, and one of the journal before it), and only then is anybody told that it is done.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    /// <summary>Writes in one commit. Beyond a few dozen the fsync no longer counts, and the first in the group waits for the last.</summary>
    public const int MostInGroup = 128;

    private readonly Channel<Write> queue = Channel.CreateUnbounded<Write>(new() { SingleReader = true });
    private readonly Func<(SqliteConnection Db, Journal.Journal? Journal)> open;
    private readonly Task loop;
    private SqliteConnection? opened;
    private Journal.Journal? journal;
    private long commits;

    /// <param name="db">A connection made by <see cref="Connect.ToWrite"/>; the writer closes it.</param>
    /// <param name="journal">What each commit is entered into; the writer closes it, too.</param>
    public Writer(SqliteConnection db, Journal.Journal? journal = null) : this(() => (db, journal)) => Open();

    /// <param name="open">Makes both when the first write comes, and again with each that follows while it throws: what it throws is their answer.</param>
    public Writer(Func<(SqliteConnection Db, Journal.Journal? Journal)> open)
    {
        this.open = open;
        loop = Task.Run(WriteWhatComes);
    }

    /// <summary>The connection, for tests that count its commits.</summary>
    internal SqliteConnection Connection => db;

    /// <summary>What was written, for whoever keeps counts in memory.</summary>
    public Touched Touched { get; } = new();

    private SqliteConnection db => opened!;

    /// <summary>Goes up with each commit, before anybody is told that their write is done.</summary>
    public long Commits => Interlocked.Read(ref commits);

    /// <summary>Carries out a write in its turn. When it throws, it alone is undone and its task faults.</summary>
    /// <returns>Ends when the write is on the disk.</returns>
    public Task<T> Write<T>(Func<SqliteConnection, T> write)
    {
        var waiting = new Write<T>(write);
        ObjectDisposedException.ThrowIf(!queue.Writer.TryWrite(waiting), this);
        return waiting.Done;
    }

    /// <summary>Within a write of its own: the journal is the writer's.</summary>
    /// <returns>Whether there is one.</returns>
    public bool PruneJournal(long oldest)
    {
        journal?.Prune(oldest);
        return journal is not null;
    }

    /// <summary>Carries out what still waits, then closes; the log is copied into the file.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
        if (opened is not null)
        {
            journal?.Closing();
            await opened.DisposeAsync();
            journal?.Dispose();
        }
    }

    private void Open()
    {
        if (opened is null)
        {
            (opened, journal) = open();
            Touched.Hear(opened);
        }
    }

    private async Task WriteWhatComes()
    {
        List<Write> group = [];
        while (await queue.Reader.WaitToReadAsync())
        {
            while (group.Count < MostInGroup && queue.Reader.TryRead(out var write))
            {
                group.Add(write);
            }
            WriteTogether(group);
            group.Clear();
        }
    }

#pragma warning disable CA1031 // whatever goes wrong is the answer to those who wait, and the loop serves the next
    private void WriteTogether(List<Write> group)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            Open();
            db.BeginToWrite();
            CarryOut(group);
            db.Commit();
        }
        catch (Exception failure)
        {
            RollBack();
            journal?.TakeBack();
            Touched.Forget();
            StoreMeter.Failed();
            var named = Unwritable.Named(failure);
            group.ForEach(write => write.Fail(named));
            return;
        }
        journal?.Confirm();
        Touched.Publish();
        Interlocked.Increment(ref commits);
        StoreMeter.Committed(group.Count, Stopwatch.GetElapsedTime(began));
        group.ForEach(write => write.Confirm());
    }

    private void CarryOut(List<Write> group)
    {
        using var recording = journal?.Record(db);
        group.ForEach(CarryOut);
        if (recording is not null)
        {
            journal!.Enter(db, recording.Changes());
        }
    }

    private void CarryOut(Write write)
    {
        db.BeginPart();
        try
        {
            write.Run(db);
        }
        catch (Exception failure) when (db.IsInTransaction())
        {
            write.Refuse(Unwritable.Named(failure));
            db.RollBackPart();
        }
        db.EndPart();
    }

    private void RollBack()
    {
        try
        {
            if (opened?.IsInTransaction() == true)
            {
                db.RollBack();
            }
        }
        catch (SqliteException)
        {
            // The failure that led here is the one to tell.
        }
    }
#pragma warning restore CA1031
}
