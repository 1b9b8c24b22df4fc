using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Storage;

/// <summary>A write that waits for its turn, and somebody for it.</summary>
internal abstract class Write
{
    public abstract void Run(SqliteConnection db);

    /// <summary>It threw: that is its answer, whatever becomes of the others.</summary>
    public abstract void Refuse(Exception failure);

    /// <summary>It is on the disk.</summary>
    public abstract void Confirm();

    /// <summary>The commit of its group failed.</summary>
    public abstract void Fail(Exception failure);
}

internal sealed class Write<T>(Func<SqliteConnection, T> write) : Write
{
    // Whoever waits goes on elsewhere: the loop has others to serve.
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? refused;
    private T? result;

    public Task<T> Done => done.Task;

    public override void Run(SqliteConnection db) => result = write(db);

    public override void Refuse(Exception failure) => refused = failure;

    public override void Confirm()
    {
        if (refused is null)
        {
            done.SetResult(result!);
        }
        else
        {
            done.SetException(refused);
        }
    }

    public override void Fail(Exception failure) => done.SetException(refused ?? failure);
}
