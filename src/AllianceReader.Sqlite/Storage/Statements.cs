using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AllianceReader.Sqlite.Storage;

/// <summary>Statements without parameters and results: scripts, settings, and transactions, which the provider wants handed to every command within.</summary>
internal static class Statements
{
    /// <summary>
    /// Runs all of them, up to the first that fails. The provider's own way swallows failures after the first statement that returns a row,
    /// which an <c>alter table</c> does.
    /// </summary>
    public static void Run(this SqliteConnection db, string statements) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(db.Handle, statements), db.Handle);

    public static void Begin(this SqliteConnection db) => db.Run("begin");

    /// <summary>Takes the write lock at once, so that no write within can find it taken.</summary>
    public static void BeginToWrite(this SqliteConnection db) => db.Run("begin immediate");

    public static void Commit(this SqliteConnection db) => db.Run("commit");

    public static void RollBack(this SqliteConnection db) => db.Run("rollback");

    /// <summary>False also after a full disk or an I/O error, which end the whole transaction by themselves.</summary>
    public static bool IsInTransaction(this SqliteConnection db) => raw.sqlite3_get_autocommit(db.Handle) == 0;

    public static void BeginPart(this SqliteConnection db) => db.Run("savepoint part");

    public static void EndPart(this SqliteConnection db) => db.Run("release part");

    public static void RollBackPart(this SqliteConnection db) => db.Run("rollback to part");
}
