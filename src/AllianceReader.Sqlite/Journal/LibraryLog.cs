namespace AllianceReader.Sqlite.Journal;

/// <summary>SQLite's own log beside a library (<c>-wal</c>): what was written since it was last copied into the file.</summary>
internal static class LibraryLog
{
    public static bool Holds(string library) => new FileInfo(library + "-wal") is { Exists: true, Length: > 0 };
}
