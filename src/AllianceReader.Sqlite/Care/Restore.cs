using System.Globalization;
using AllianceReader.Sqlite.Journal;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Care;

/// <summary>A backup in the place of the library. At any moment, killed or not, one whole library has the name.</summary>
internal static class Restore
{
    // The log first: a file without its log is an old state, a log without its file is nothing.
    private static readonly string[] parts = ["-wal", "-shm", ""];

    /// <returns>Where what stood there was kept; null when nothing did.</returns>
    public static string? From(string backup, JournalPlace journal)
    {
        var library = journal.Library;
        RequireSound(backup);
        Directory.CreateDirectory(Path.GetDirectoryName(library)!);
        using var held = WriterLock.Take(library);
        var restored = library + ".restored";
        try
        {
            Backup.Copy(backup, restored);
            BeginNewJournal(restored);
            var kept = KeepWhatStands(library);
            // It would bring back what the reader has just gone back behind.
            journal.Retire();
            Durable.Rename(restored, library);
            return kept;
        }
        finally
        {
            File.Delete(restored);
        }
    }

    /// <returns>Why a backup could not be restored, as a sentence; null when it could.</returns>
    public static string? Problem(string backup)
    {
        try
        {
            RequireSound(backup, "It cannot be restored.");
            return null;
        }
        catch (LibraryException unsound)
        {
            return $"Backup: {unsound.Message}";
        }
    }

    private static void RequireSound(string backup, string consequence = "Nothing was restored.")
    {
        LibraryHeader.RequireOurs(backup);
        var name = Path.GetFileName(backup);
        try
        {
            using var db = Connect.ToRead(backup);
            if (db.ExecuteScalar<string>("pragma integrity_check(1)") is not "ok")
            {
                throw new NotALibraryException($"{name} is damaged. {consequence}");
            }
            if (Migrations.VersionOf(db) is var version && version > Migrations.Embedded.Latest)
            {
                throw new LibraryTooNewException(name, version, Migrations.Embedded.Latest);
            }
        }
        catch (SqliteException damaged)
        {
            throw new NotALibraryException($"{name} is damaged. {consequence}", damaged);
        }
    }

    private static void BeginNewJournal(string restored)
    {
        using var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = restored, Pooling = false }.ToString());
        db.Open();
        if (JournalState.In(db) is not null)
        {
            JournalState.KeepPlace(db, "");
        }
    }

    private static string? KeepWhatStands(string library)
    {
        if (LibraryHeader.IsEmptyOrAbsent(library))
        {
            return null;
        }
        var moment = DateTime.UtcNow.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var kept = Backup.FreeName($"{library}.before-restore-{moment}", ".backup");
        try
        {
            Backup.Copy(library, kept);
            PutAwayLog(library);
        }
        catch (SqliteException inUse) when (inUse.IsInUse())
        {
            throw InUse(library, inUse);
        }
        catch (Exception damaged) when (damaged.IsUnreadable())
        {
            // A damaged library is what people restore over: it is kept as it is, log and all. One that there is only no room to copy stays.
            MoveAside(library, kept);
        }
        return kept;
    }

    // A log that stays would be read into the restored file, and is not its own. SQLite takes it away with the last connection, so it stays
    // only while somebody reads. Not by journal_mode = delete: a kill within that leaves a library that cannot be opened to be read.
    private static void PutAwayLog(string library)
    {
        using (var db = Connect.ToWrite(library))
        {
            db.Run("pragma wal_checkpoint(truncate)");
        }
        if (File.Exists(library + "-wal"))
        {
            throw InUse(library);
        }
    }

    private static LibraryInUseException InUse(string library, Exception? cause = null) =>
        new($"{Path.GetFileName(library)} is being read by another AllianceReader. Try again when that one is done.", cause);

    public static void MoveAside(string library, string kept)
    {
        foreach (var part in parts.Where(part => File.Exists(library + part)))
        {
            File.Move(library + part, kept + part, overwrite: true);
        }
    }
}
