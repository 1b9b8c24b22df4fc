using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Storage;

/// <summary>Failures that say what state the file is in, by SQLite's result codes.</summary>
internal static class Damage
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    public static bool IsDamage(this SqliteException failure) => failure.SqliteErrorCode is Corrupt or NotADatabase;

    public static bool IsInUse(this SqliteException failure) => failure.SqliteErrorCode is Busy or Locked;

    /// <summary>Not all of it can be read: it is damaged, or its disk is.</summary>
    public static bool IsUnreadable(this Exception failure) => failure switch
    {
        NotALibraryException => true,
        LibraryUnwritableException { InnerException: { } cause } => cause.IsUnreadable(),
        SqliteException { SqliteErrorCode: InputOutput } => true,
        SqliteException sqlite => sqlite.IsDamage(),
        _ => false,
    };
}
