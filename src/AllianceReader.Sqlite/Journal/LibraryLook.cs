using AllianceReader.Sqlite.Care;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Journal;

/// <summary>A library as it lies there, looked at without writing a byte of it.</summary>
/// <param name="Version">Of its tables; null where it cannot be read.</param>
/// <param name="State">Null also where it is older than journals are.</param>
internal sealed record LibraryLook(int? Version, JournalState? State)
{
    public static LibraryLook At(string path)
    {
        try
        {
            LibraryHeader.RequireOurs(path);
            using var db = Connect.ToRead(path);
            return new(Migrations.VersionOf(db), JournalState.In(db));
        }
        catch (NotALibraryException)
        {
            return new(null, null);
        }
        catch (SqliteException damaged) when (damaged.IsDamage())
        {
            return new(null, null);
        }
    }

    /// <summary>Whether its pages hold together: a pass over the file.</summary>
    public static bool IsWhole(string path)
    {
        try
        {
            using var db = Connect.ToRead(path);
            return db.ExecuteScalar<string>("pragma quick_check(1)") is "ok";
        }
        catch (SqliteException damaged) when (damaged.IsDamage())
        {
            return false;
        }
    }

    /// <summary>Whether its pages hold together and nothing in it says otherwise than the rest: reads all there is.</summary>
    public static bool IsSound(string path, Migrations migrations)
    {
        try
        {
            return At(path).Version == migrations.Latest ? CheckLibrary.Of(path).IsSound : IsWhole(path);
        }
        catch (SqliteException damaged) when (damaged.IsDamage())
        {
            return false;
        }
    }
}
