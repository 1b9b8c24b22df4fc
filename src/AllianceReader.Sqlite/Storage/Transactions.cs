using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AllianceReader.Sqlite.Storage;

/// <summary>Transactions by SQLite's own words: the provider's would have to be handed to every command within.</summary>
internal static class Transactions
{
    public static void Begin(this SqliteConnection db) => Say(db, "begin");

    /// <summary>Takes the write lock at once, so that no write within can find it taken.</summary>
    public static void BeginToWrite(this SqliteConnection db) => Say(db, "begin immediate");

    public static void Commit(this SqliteConnection db) => Say(db, "commit");

    public static void RollBack(this SqliteConnection db) => Say(db, "rollback");

    /// <summary>False also after a full disk or an I/O error, which end the whole transaction by themselves.</summary>
    public static bool IsInTransaction(this SqliteConnection db) => raw.sqlite3_get_autocommit(db.Handle) == 0;

    public static void BeginPart(this SqliteConnection db) => Say(db, "savepoint part");

    public static void EndPart(this SqliteConnection db) => Say(db, "release part");

    public static void RollBackPart(this SqliteConnection db) => Say(db, "rollback to part");

    private static void Say(SqliteConnection db, string words) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(db.Handle, words), db.Handle);
}
