using AllianceReader.Sqlite.Care;

namespace AllianceReader.Sqlite.Journal;

/// <summary>SQLite's own log beside a library (<c>-wal</c>): what was written since it was last copied into the file.</summary>
internal static class LibraryLog
{
    public static bool Holds(string library) => new FileInfo(library + "-wal") is { Exists: true, Length: > 0 };

    /// <summary>Puts one that holds anything out of the way; nothing is deleted.</summary>
    /// <returns>Where it is kept; null where there is none.</returns>
    public static string? PutAway(string library)
    {
        if (!Holds(library))
        {
            return null;
        }
        var kept = Backup.FreeName($"{library}-wal.set-aside", "");
        File.Move(library + "-wal", kept);
        File.Delete(library + "-shm");
        return kept;
    }
}
