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

    /// <summary>Without what an extended code adds: some calls tell the one, some the other.</summary>
    public static int Code(this SqliteException failure) => failure.SqliteErrorCode & 0xFF;

    public static bool IsDamage(this SqliteException failure) => failure.Code() is Corrupt or NotADatabase;

    public static bool IsInUse(this SqliteException failure) => failure.Code() is Busy or Locked;

    /// <summary>Not all of it can be read: it is damaged, or its disk is.</summary>
    public static bool IsUnreadable(this Exception failure) => failure switch
    {
        NotALibraryException => true,
        LibraryUnwritableException { InnerException: { } cause } => cause.IsUnreadable(),
        SqliteException sqlite => sqlite.IsDamage() || sqlite.Code() is InputOutput,
        _ => false,
    };
}
