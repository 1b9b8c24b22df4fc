using AllianceReader.Sqlite.Care;
using AllianceReader.Sqlite.Journal;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Storage;

/// <summary>Takes a library to write: nobody else does, it is what its journal says it is, up to date, and its journal goes on.</summary>
/// <param name="backups">From which a damaged library is made anew; null for none.</param>
internal sealed class OpenToWrite(JournalPlace place, RotatingBackups? backups, Migrations migrations)
{
    public string Path => place.Library;

    /// <returns>With what was wrong with it and was done about it; null where all is well.</returns>
    public (WriterLock Held, SqliteConnection Db, Journal.Journal? Journal, string? Told) Take()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var held = WriterLock.Take(Path);
        try
        {
            var found = new FirstLook(place, backups, migrations).Take();
            if (!LibraryHeader.IsEmptyOrAbsent(Path))
            {
                LibraryVersion.RequireKnown(Path, migrations);
                Backup.BeforeMigration(Path, migrations);
            }
            LastSession.Begin(place);
            var (db, journal) = UpToDate(found);
            return (held, db, journal, found.Told);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private (SqliteConnection Db, Journal.Journal? Journal) UpToDate(Found found)
    {
        var db = Connect.ToWrite(Path);
        try
        {
            // The file stays as it is until the journal keeps an eye on it.
            db.Run("pragma wal_autocheckpoint = 0");
            migrations.Apply(db);
            db.Run("pragma optimize");
            if (found.IsAnew)
            {
                BackUp();
            }
            return (db, OpenJournal.At(db, place));
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }

    // A start does not fail for it: it is tried again in time.
    private void BackUp()
    {
        try
        {
            backups?.MakeIfChanged(DateTimeOffset.UtcNow);
        }
        catch (Exception failing) when (failing is IOException or UnauthorizedAccessException or SqliteException or LibraryException)
        {
            // See above.
        }
    }
}
