using AllianceReader.Sqlite.Care;
using AllianceReader.Sqlite.Storage;

namespace AllianceReader.Sqlite.Journal;

/// <summary>
/// Before a library is opened to be written: is it what its journal says it is? What is missing is brought from the journal; what is
/// damaged is put aside and made anew. Nothing is ever written into a file that cannot be believed.
/// </summary>
internal sealed class FirstLook(JournalPlace place, RotatingBackups? backups, Migrations migrations)
{
    private readonly LastSession session = LastSession.Of(place);
    private string? stray;

    /// <exception cref="NotALibraryException">It is damaged, and there is nothing to make it anew from. Nothing was changed.</exception>
    public Found Take()
    {
        if (JournalReading.Of(place, thoroughly: false) is not { } reading)
        {
            return WithoutJournal();
        }
        if (reading is { IsComplete: true, Last: 0 } && LibraryHeader.IsEmptyOrAbsent(place.Library))
        {
            return new(null);
        }
        PutAwayStrayLog();
        var found = Compare(reading);
        return stray is null ? found : found with { Told = $"{stray} {found.Told}".TrimEnd() };
    }

    private Found WithoutJournal()
    {
        var state = LibraryHeader.IsEmptyOrAbsent(place.Library) ? null : LibraryLook.At(place.Library).State;
        if (state is not { Sequence: > 0 } || state.Place != place.Stem)
        {
            return new(null);
        }
        return LibraryLook.IsSound(place.Library, migrations)
            ? new($"The journal of {place.Name} was missing. The library is sound, and a new journal begins with it; whether the last changes are all there, only you can tell.") { IsAnew = true }
            : throw Refused("is damaged, and its journal is missing");
    }

    // A library that was closed has no log. One that lies there is another's, and would be written into it.
    private void PutAwayStrayLog()
    {
        if (session.Left == LeftAs.Closed && LibraryLog.Holds(place.Library))
        {
            var kept = Backup.FreeName($"{place.Library}-wal.set-aside", "");
            File.Move(place.Library + "-wal", kept);
            File.Delete(place.Library + "-shm");
            stray = $"A log that is not its own lay beside {place.Name}; it is kept as {Path.GetFileName(kept)}.";
        }
    }

    private Found Compare(JournalReading reading)
    {
        if (LibraryHeader.IsEmptyOrAbsent(place.Library))
        {
            return Anew(reading, File.Exists(place.Library) ? "was empty" : "was not there", known: reading.Claimed);
        }
        var look = LibraryLook.At(place.Library);
        if (look.Version > migrations.Latest)
        {
            return new(null);
        }
        return look.State switch
        {
            null => Anew(reading, look.Version is null ? "could not be read" : "was not the one that the journal is of", reading.Claimed),
            var state when state.Library != reading.Library => Anew(reading, "was another library's file", reading.Claimed),
            var state when state.Sequence > reading.Last => Ahead(reading, state),
            var state when state.Sequence < reading.Last => Behind(reading, state),
            var state when state.Hash != reading.Hash => Unfit(reading, state),
            var state => Level(reading, state),
        };
    }

    private Found Level(JournalReading reading, JournalState state) => session.Left switch
    {
        _ when reading is { IsComplete: true, Last: 0 } => new(null),
        LeftAs.Closed when IsUntouched() => new(null),
        LeftAs.Open when IsBelievable() => LibraryLook.IsWhole(place.Library) ? new(null) : Anew(reading, "was damaged", state.Sequence),
        LeftAs.Open => AnewOrAsItIs(reading, LibraryLog.Holds(place.Library) ? "was not as it had been left" : "had lost its log", state.Sequence),
        LeftAs.Closed => AnewOrAsItIs(reading, "had been damaged, or written to by another program", state.Sequence),
        _ => LibraryLook.IsSound(place.Library, migrations) ? new(null) : Anew(reading, "was damaged", state.Sequence),
    };

    // One change: the power went between the journal and the library. More: an older copy, or a log that is gone or an old one.
    private Found Behind(JournalReading reading, JournalState state)
    {
        if (!reading.Reaches(state))
        {
            return Unfit(reading, state);
        }
        var believable = session.Left switch
        {
            LeftAs.Closed => LibraryLook.IsWhole(place.Library),
            LeftAs.Open => IsBelievable() && (state.Sequence == reading.Last - 1 || !LibraryLog.Holds(place.Library)) && LibraryLook.IsWhole(place.Library),
            _ => LibraryLook.IsSound(place.Library, migrations),
        };
        if (believable && Caught(reading) is { } found)
        {
            return found;
        }
        return TryAnew(reading, "was older than its journal, and not to be believed", reading.Claimed)
            ?? (LibraryLook.IsSound(place.Library, migrations) ? Caught(reading) : null)
            ?? throw Refused("is damaged");
    }

    private Found? Caught(JournalReading reading)
    {
        try
        {
            LastSession.Begin(place);
            var changes = CatchUp.Bring(place.Library, JournalReading.Of(place, thoroughly: true)!, migrations);
            var missing = reading.Last - (JournalState.InFile(place.Library)?.Sequence ?? 0);
            // What the power interrupted is nothing to tell; it was never confirmed.
            return new(changes == 1 && session.Left == LeftAs.Open ? null : $"{place.Name} lacked {Count(changes)} that had been confirmed. The journal had kept them, and they are there again.{Lost(missing)}");
        }
        catch (DivergedException)
        {
            return null;
        }
    }

    private Found Ahead(JournalReading reading, JournalState state) => LibraryLook.IsSound(place.Library, migrations)
        ? new($"The journal of {place.Name} lacked {Count(state.Sequence - reading.Last)} that the library has. The library is sound, and a new journal begins with it.") { IsAnew = true }
        : Anew(reading, "was damaged", state.Sequence);

    private Found Unfit(JournalReading reading, JournalState state) => AnewOrAsItIs(reading, "did not go with its journal", Math.Max(state.Sequence, reading.Claimed));

    private Found AnewOrAsItIs(JournalReading reading, string what, long known) => TryAnew(reading, what, known)
        ?? (LibraryLook.IsSound(place.Library, migrations) ? AsItIs(what) : throw Refused(what));

    private Found AsItIs(string what) =>
        new($"{place.Name} {what}. It is sound, and a new journal begins with it; whether all your changes are there, only you can tell.") { IsAnew = true };

    private Found Anew(JournalReading reading, string what, long known) => TryAnew(reading, what, known) ?? throw Refused(what);

    private Found? TryAnew(JournalReading reading, string what, long known)
    {
        if (new Rebuild(place, backups, migrations).Try() is not { } made)
        {
            return null;
        }
        var from = made.Backup is { } backup ? FormattableString.Invariant($"the backup of {backup.Taken.UtcDateTime:yyyy-MM-dd HH:mm} UTC and {Count(made.Changes)} since then") : $"all {Count(made.Changes)} in the journal";
        var kept = made.Kept is { } file ? $" What stood there is kept as {Path.GetFileName(file)}." : "";
        return new($"{place.Name} {what}, and was made anew from {from}.{kept}{Lost(known - made.Reached)}{(reading.IsCutOff || reading.HasUnreadable ? " The journal's end could not be read: the last change may be missing." : "")}");
    }

    private bool IsUntouched() => session.File?.IsOf(place.Library) is true;

    // Killed while the log was copied into the file: then the log has all that the file may have in half.
    private bool IsBelievable() => session.File is null ? LibraryLog.Holds(place.Library) : IsUntouched();

    private NotALibraryException Refused(string what) =>
        new($"{place.Name} {what}, and there is no backup or journal to make it anew from. It was left as it is. Restore a backup of it.");

    private static string Lost(long changes) => changes > 0 ? $" {Count(changes)} could not be brought back." : "";

    private static string Count(long changes) => changes == 1 ? "1 change" : FormattableString.Invariant($"{changes} changes");
}

/// <summary>What a first look found and did.</summary>
/// <param name="Told">A sentence or a few for the reader; null where all is well.</param>
internal sealed record Found(string? Told)
{
    /// <summary>The journal says no longer how the library came to be: a backup is due.</summary>
    public bool IsAnew { get; init; }
}
