using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Journal;

/// <summary>How far the journal has come, as the library itself says.</summary>
/// <param name="Library">Which library it is.</param>
/// <param name="Sequence">Of the last change entered; 0 before the first.</param>
/// <param name="Hash">64 hexadecimal digits.</param>
/// <param name="Place">Where its journal lay; empty for nowhere yet.</param>
internal sealed record JournalState(string Library, long Sequence, string Hash, string Place)
{
    public const string Table = "journal_state";

    /// <returns>Null where the library is older than journals are.</returns>
    public static JournalState? In(SqliteConnection db) =>
        db.ExecuteScalar<bool>("select exists (select 1 from sqlite_schema where name = @Table)", new { Table })
            ? db.QuerySingleOrDefault<JournalState>("select library, sequence, hash, place from journal_state")
            : null;

    /// <returns>Null also where the file cannot be read.</returns>
    public static JournalState? InFile(string path)
    {
        try
        {
            using var db = Connect.ToRead(path);
            return In(db);
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    public static void Advance(SqliteConnection db, long sequence, string hash) =>
        db.Execute("update journal_state set sequence = @sequence, hash = @hash", new { sequence, hash });

    public static void KeepPlace(SqliteConnection db, string place) =>
        db.Execute("update journal_state set place = @place where place <> @place", new { place });

    public static void Become(SqliteConnection db, JournalHeader header) =>
        db.Execute("update journal_state set library = @Library, sequence = @After, hash = @From", new { header.Library, header.After, header.From });
}
