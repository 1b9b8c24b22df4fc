namespace AllianceReader;

/// <summary>Who makes a change, and when.</summary>
/// <param name="Reader">The annotator's name (<c>Library__Reader</c>).</param>
/// <param name="IsReaders">False for what the program does of itself, such as its first import: no entry of the history, nothing to undo.</param>
public sealed record Attribution(string Reader, DateTimeOffset At, bool IsReaders = true);

/// <summary>Somebody changed the thing since the version that the change was based on (HTTP 412).</summary>
public sealed class StaleException(string what, long current)
    : Exception($"{what} has changed since you opened it. It now stands at version {current}.")
{
    public string What { get; } = what;

    public long Current { get; } = current;
}

/// <summary>The library cannot remember anything now, through nobody's fault: no room, no right to write, a failing disk. Nothing of what was asked is done.</summary>
public sealed class CannotSaveException(string sentence, Exception? cause = null) : Exception(sentence, cause);

/// <summary>A request that cannot be carried out as asked, with a sentence for the person who asked (HTTP 400).</summary>
/// <param name="field">The name of the part that is wrong, as the JSON contract names it.</param>
public sealed class RefusedException(string field, string reason) : Exception(reason)
{
    public string Field { get; } = field;
}
