namespace AllianceReader.Corpus;

/// <summary>Hands on what several things under way bring, in the order in which they were begun, each as soon as it and all before it have ended.</summary>
/// <param name="ended">Is given what one of them brings; never twice at a time.</param>
public sealed class InOrder<T>(Func<T, Task> ended)
{
    private Task last = Task.CompletedTask;

    /// <summary>Does not wait for it; throws what <c>ended</c> threw for one before it.</summary>
    public Task Add(Task<T> begun)
    {
        if (last.IsFaulted)
        {
            return last;
        }
        last = HandOn(last, begun);
        return Task.CompletedTask;
    }

    /// <summary>Waits for all.</summary>
    public Task End() => last;

    private async Task HandOn(Task earlier, Task<T> begun)
    {
        await earlier;
        await ended(await begun);
    }
}
