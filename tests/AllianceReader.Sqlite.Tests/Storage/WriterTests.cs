using AllianceReader.Sqlite.Storage;
using AllianceReader.Sqlite.Tests.Support;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AllianceReader.Sqlite.Tests.Storage;

public sealed class WriterTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly List<string> happened = [];
    private Writer writer = null!;
    private int commits;
    private int? commitToFail;

    public ValueTask InitializeAsync()
    {
        var db = Connect.ToWrite(folder.Library);
        db.Execute("create table note (n integer primary key)");
        raw.sqlite3_commit_hook(db.Handle, _ =>
        {
            commits++;
            happened.Add("commit");
            return commits == commitToFail ? 1 : 0;
        }, null);
        writer = new(db);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Writes_that_wait_together_are_one_commit()
    {
        await Together([.. Enumerable.Range(1, 50).Select(Note)]);

        Assert.Equal(1, commits);
        Assert.Equal(50, Count());
    }

    [Fact]
    public async Task No_commit_holds_more_than_the_bound()
    {
        await Together([.. Enumerable.Range(1, Writer.MostInGroup + 1).Select(Note)]);

        Assert.Equal(2, commits);
    }

    [Fact]
    public async Task Nobody_is_told_before_the_commit()
    {
        var told = await Together([
            db => { happened.Add("first"); return Note(1)(db); },
            db => { happened.Add("second"); return Note(2)(db); }]);

        Assert.All(told, task => Assert.True(task.IsCompletedSuccessfully));
        Assert.Equal(["first", "second", "commit"], happened);
    }

    [Fact]
    public async Task A_write_that_fails_is_undone_alone()
    {
        var told = await Together([
            Note(1),
            db => { Note(2)(db); throw new RefusedException("note", "No."); },
            Note(1),
            Note(3)]);

        Assert.Equal([TaskStatus.RanToCompletion, TaskStatus.Faulted, TaskStatus.Faulted, TaskStatus.RanToCompletion], told.Select(task => task.Status));
        Assert.IsType<RefusedException>(told[1].Exception!.InnerException);
        Assert.IsType<SqliteException>(told[2].Exception!.InnerException);
        Assert.Equal([1, 3], Notes());
        Assert.Equal(1, commits);
    }

    [Fact]
    public async Task A_commit_that_fails_fails_everybody_in_it_and_the_next_group_is_written()
    {
        commitToFail = 1;

        var told = await Together([Note(1), Note(2)]);

        Assert.All(told, task => Assert.True(task.IsFaulted));
        Assert.Empty(Notes());

        commitToFail = null;
        await writer.Write(Note(3));

        Assert.Equal([3], Notes());
    }

    [Fact]
    public async Task A_failure_that_ends_the_transaction_fails_everybody_in_it()
    {
        var told = await Together([Note(1), db => { db.Execute("rollback  "); throw new IOException("The disk is full."); }, Note(2)]);

        Assert.All(told, task => Assert.IsType<IOException>(task.Exception!.InnerException));
        Assert.Empty(Notes());

        await writer.Write(Note(3));

        Assert.Equal([3], Notes());
    }

    [Fact]
    public async Task Closing_carries_out_what_still_waits_and_takes_nothing_more()
    {
        var waiting = Enumerable.Range(1, 300).Select(n => writer.Write(Note(n))).ToList();

        await writer.DisposeAsync();

        Assert.All(waiting, task => Assert.True(task.IsCompletedSuccessfully));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => writer.Write(Note(301)));
        Assert.Equal(300, Count());
    }

    [Fact]
    public async Task Many_at_once_all_get_their_own_answer()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 500).Select(n => Task.Run(() => writer.Write(Note(n)))));

        Assert.Equal(Enumerable.Range(1, 500), answers.Order());
        Assert.InRange(commits, 4, 500);
    }

    [Fact]
    public void Every_commit_is_flushed_to_the_disk()
    {
        Assert.Equal(2, writer.Connection.ExecuteScalar<int>("pragma synchronous"));
        Assert.Equal("wal", writer.Connection.ExecuteScalar<string>("pragma journal_mode"));
        Assert.Equal(1, writer.Connection.ExecuteScalar<int>("pragma foreign_keys"));
    }

    private static Func<SqliteConnection, int> Note(int n) => db =>
    {
        db.Execute("insert into note (n) values (@n)", new { n });
        return n;
    };

    // Holds the loop in a write of its own until all the others wait; that one's commit is not counted.
    private async Task<List<Task<int>>> Together(Func<SqliteConnection, int>[] writes)
    {
        using var entered = new ManualResetEventSlim();
        using var gate = new ManualResetEventSlim();
        var first = writer.Write(_ => { entered.Set(); gate.Wait(); return 0; });
        entered.Wait();
        var waiting = writes.Select(write => writer.Write(write)).ToList();
        commits = -1;
        gate.Set();
        await first;
        await Task.WhenAll(waiting).ContinueWith(_ => { }, TaskScheduler.Default);
        happened.RemoveAt(0);
        return waiting;
    }

    private int Count() => Notes().Count;

    private List<int> Notes()
    {
        using var db = Connect.ToRead(folder.Library);
        return db.Query<int>("select n from note order by n").AsList();
    }
}
