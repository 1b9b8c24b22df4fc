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
    private readonly Sentences sentences = new(place.Name);

    /// <exception cref="LibraryUnwritableException">The journal cannot be read, or there is no room to make the library anew.</exception>
    /// <exception cref="NotALibraryException">It is damaged, and there is nothing to make it anew from. Nothing was changed.</exception>
    public Found Take()
    {
        try
        {
            return Look();
        }
        // What was begun beside it is gone again, and the next start looks anew. What SQLite says of a disk is named by whoever opens.
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            throw new LibraryUnwritableException(sentences.NoRoom(full.Message), full);
        }
    }

    private Found Look()
    {
        if (JournalReading.AtStart(place) is not { } reading)
        {
            return WithoutJournal();
        }
        if (reading is { IsComplete: true, Last: 0 } && LibraryHeader.IsEmptyOrAbsent(place.Library))
        {
            return new(null);
        }
        // A library that was closed has no log. One that lies there is another's, and would be written into it.
        var stray = session.Left == LeftAs.Closed ? LibraryLog.PutAway(place.Library) : null;
        var found = Compare(reading);
        return stray is null ? found : found with { Told = $"{sentences.Stray(stray)} {found.Told}".TrimEnd() };
    }

    private Found WithoutJournal()
    {
        var state = LibraryHeader.IsEmptyOrAbsent(place.Library) ? null : LibraryLook.At(place.Library).State;
        if (state is not { Sequence: > 0 } || state.Place != place.Stem)
        {
            return new(null);
        }
        return LibraryLook.IsSound(place.Library, migrations)
            ? new(sentences.NoJournal) { IsAnew = true }
            : throw sentences.Refused("is damaged, and its journal is missing");
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
            null => look.Version is null ? Anew(reading, "could not be read", reading.Claimed) : BeforeJournals(reading),
            var state when state.Library != reading.Library => Anew(reading, "was another library's file", reading.Claimed),
            var state when state.Sequence > reading.Last => Ahead(reading, state),
            var state when state.Sequence < reading.Last => Behind(reading, state),
            var state when state.Hash != reading.Hash => Unfit(reading, state),
            var state => Level(reading, state),
        };
    }

    // Somebody has gone back to an older version, by a copy of before the upgrade, and perhaps written with it.
    private Found BeforeJournals(JournalReading reading) => LibraryLook.IsSound(place.Library, migrations)
        ? new(sentences.AsItIs("was last written by a version that keeps no journal")) { IsAnew = true }
        : Anew(reading, "was damaged", reading.Claimed);

    private Found Level(JournalReading reading, JournalState state) => session.Left switch
    {
        _ when reading is { IsComplete: true, Last: 0 } => new(null),
        LeftAs.Closed when session.IsUntouched(place) => new(null),
        LeftAs.Open when session.IsBelievable(place) => LibraryLook.IsWhole(place.Library) ? new(null) : Anew(reading, "was damaged", state.Sequence),
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
            LeftAs.Open => session.IsBelievable(place) && (state.Sequence == reading.Last - 1 || !LibraryLog.Holds(place.Library)) && LibraryLook.IsWhole(place.Library),
            _ => LibraryLook.IsSound(place.Library, migrations),
        };
        if (believable && Caught(reading) is { } found)
        {
            return found;
        }
        return TryAnew(reading, "was older than its journal, and not to be believed", reading.Claimed)
            ?? (LibraryLook.IsSound(place.Library, migrations) ? Caught(reading) : null)
            ?? throw sentences.Refused("is damaged");
    }

    private Found? Caught(JournalReading reading)
    {
        try
        {
            LastSession.Begin(place);
            var changes = CatchUp.Bring(place.Library, JournalReading.Of(place, thoroughly: true)!, migrations);
            var missing = reading.Last - (JournalState.InFile(place.Library)?.Sequence ?? 0);
            // What the power interrupted is nothing to tell; it was never confirmed.
            return new(changes == 1 && session.Left == LeftAs.Open ? null : sentences.Caught(changes, missing));
        }
        catch (DivergedException)
        {
            return null;
        }
    }

    private Found Ahead(JournalReading reading, JournalState state) => LibraryLook.IsSound(place.Library, migrations)
        ? new(sentences.Ahead(state.Sequence - reading.Last)) { IsAnew = true }
        : Anew(reading, "was damaged", state.Sequence);

    private Found Unfit(JournalReading reading, JournalState state) => AnewOrAsItIs(reading, "did not go with its journal", Math.Max(state.Sequence, reading.Claimed));

    private Found AnewOrAsItIs(JournalReading reading, string what, long known) => TryAnew(reading, what, known)
        ?? (LibraryLook.IsSound(place.Library, migrations) ? new(sentences.AsItIs(what)) { IsAnew = true } : throw sentences.Refused(what));

    private Found Anew(JournalReading reading, string what, long known) => TryAnew(reading, what, known) ?? throw sentences.Refused(what);

    private Found? TryAnew(JournalReading reading, string what, long known) => new Rebuild(place, backups, migrations).Try() is { } made
        ? new(sentences.Anew(what, made, known - made.Reached, reading.IsCutOff || reading.HasUnreadable))
        : null;
}
