using AllianceReader.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Journal;

/// <summary>Begins to keep the journal of a library that is open.</summary>
internal static class OpenJournal
{
    /// <summary>Goes on where the library stands: in the newest file where that ends there, else in a new one.</summary>
    /// <returns>Null for a library without a state of its journal.</returns>
    public static Journal? At(SqliteConnection db, JournalPlace place)
    {
        if (JournalState.In(db) is not { } state)
        {
            return null;
        }
        var reading = JournalReading.Of(place, thoroughly: false);
        if (reading?.EndsAt(state) is not true)
        {
            PutAside(place);
            reading = null;
        }
        JournalState.KeepPlace(db, place.Stem);
        return new Journal(db, place, state, reading?.Segments[^1] is { } last && last.Header.Version == Migrations.VersionOf(db) ? last : null);
    }

    // Later numbers in it would be taken for newer. Where it cannot be put aside, nothing can be written either.
    private static void PutAside(JournalPlace place)
    {
        try
        {
            place.Retire();
            LastSession.Begin(place);
        }
        catch (Exception failing) when (failing is IOException or UnauthorizedAccessException)
        {
            // See above.
        }
    }
}
