namespace AllianceReader.Corpus;

/// <summary>Work that is begun one after the other, goes on together, and ends in the order in which it was begun.</summary>
internal sealed class Turns
{
    private Task last = Task.CompletedTask;

    /// <param name="work">Is given what ends when all earlier work has ended; to wait for it is to take one's turn.</param>
    public async Task<T> Take<T>(Func<Task, Task<T>> work)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var earlier = Interlocked.Exchange(ref last, ended.Task);
        try
        {
            return await work(earlier);
        }
        finally
        {
            await earlier;
            ended.SetResult();
        }
    }
}
