using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AllianceReader.Sqlite.Journal;

/// <summary>Makes a library what its journal says it became.</summary>
internal static class CatchUp
{
    // SQLITE_DBCONFIG_…: neither is among what the provider names.
    private const int EnableTriggers = 1003;
    private const int NoCheckpointOnClose = 1006;

    /// <summary>Applies what is missing; either all of it stands afterwards or, but for steps of the library's version, nothing.</summary>
    /// <param name="path">A file that is sound and that the journal reaches back to.</param>
    /// <returns>How many changes.</returns>
    /// <exception cref="DivergedException">They do not fit. The file is as it was.</exception>
    public static int Bring(string path, JournalReading reading, Migrations migrations)
    {
        using var db = Connect.ToWrite(path);
        // What does not fit is looked at by others, and is to be found as it was.
        raw.sqlite3_db_config(db.Handle, NoCheckpointOnClose, 1, out _);
        try
        {
            var count = Apply(db, reading, migrations);
            raw.sqlite3_db_config(db.Handle, NoCheckpointOnClose, 0, out _);
            return count;
        }
        catch (SqliteException unfit)
        {
            throw new DivergedException($"{Path.GetFileName(path)} and its journal do not fit together.", unfit);
        }
    }

    private static int Apply(SqliteConnection db, JournalReading reading, Migrations migrations)
    {
        var (count, last) = (0, default(JournalLine));
        Rest(db, rest: true);
        db.BeginToWrite();
        try
        {
            var changes = new ApplyChanges(db);
            foreach (var line in reading.After(JournalState.In(db)!.Sequence))
            {
                if (line.Version > Migrations.VersionOf(db))
                {
                    Step(db, line.Version, migrations);
                    changes = new(db);
                }
                changes.Apply(line.Changes);
                (count, last) = (count + 1, line);
            }
            Finish(db, changes, last, migrations);
            db.Commit();
        }
        catch
        {
            if (db.IsInTransaction())
            {
                db.RollBack();
            }
            throw;
        }
        Rest(db, rest: false);
        return count;
    }

    private static void Step(SqliteConnection db, int version, Migrations migrations)
    {
        DerivedAnew.MakeAllLater(db);
        db.Commit();
        Rest(db, rest: false);
        migrations.Apply(db, version);
        Rest(db, rest: true);
        db.BeginToWrite();
    }

    private static void Finish(SqliteConnection db, ApplyChanges changes, JournalLine? last, Migrations migrations)
    {
        if (last is null)
        {
            return;
        }
        JournalState.Advance(db, last.Sequence, last.Hash);
        KeepNumbersUsed(db, last.Entries);
        if (Migrations.VersionOf(db) == migrations.Latest)
        {
            DerivedAnew.Make(db, changes.Essays, changes.Annotations);
        }
        else
        {
            DerivedAnew.MakeAllLater(db);
        }
        if (db.Query("pragma foreign_key_check").Any())
        {
            throw new DivergedException("Rows would be left without their parents.");
        }
    }

    private static void KeepNumbersUsed(SqliteConnection db, long entries)
    {
        if (entries > 0)
        {
            db.Execute("delete from sqlite_sequence where name = 'history_entry'");
            db.Execute("insert into sqlite_sequence (name, seq) values ('history_entry', @entries)", new { entries });
        }
    }

    // What triggers and foreign keys did when the changes were made stands in the journal.
    private static void Rest(SqliteConnection db, bool rest)
    {
        db.Run($"pragma foreign_keys = {(rest ? "off" : "on")}");
        raw.sqlite3_db_config(db.Handle, EnableTriggers, rest ? 0 : 1, out _);
    }
}
