namespace AllianceReader.Sqlite.Journal;

/// <summary>What a check of a library's journal found.</summary>
/// <param name="Changes">How many are in it.</param>
/// <param name="Last">The number of the newest; 0 for none.</param>
/// <param name="Problems">Plain sentences; none when all is well.</param>
public sealed record JournalCheck(int Changes, long Last, IReadOnlyList<string> Problems)
{
    /// <summary>Reads every line once; beside a running server, too.</summary>
    /// <param name="library">Path of the library.</param>
    /// <param name="folder">Of its journal.</param>
    /// <returns>Null where there is no journal.</returns>
    public static JournalCheck? Of(string library, string folder)
    {
        // The library first: what is written meanwhile makes the journal longer, and is nothing to complain of.
        var state = JournalState.InFile(library);
        return JournalReading.Of(new(Path.GetFullPath(library), Path.GetFullPath(folder)), thoroughly: true) is { } reading
            ? new((int)(reading.Last - reading.First.After), reading.Last, [.. ProblemsOf(reading, state)])
            : null;
    }

    private static IEnumerable<string> ProblemsOf(JournalReading reading, JournalState? state)
    {
        if (reading.HasUnreadable)
        {
            yield return "Journal: a file of it cannot be read.";
        }
        if (reading.IsBroken)
        {
            yield return $"Journal: what follows change {reading.Last} is damaged.";
        }
        if (state is not null && (state.Library != reading.Library || state.Sequence > reading.Last))
        {
            yield return "Journal: it lacks changes that the library has.";
        }
    }
}
