using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Storage;

/// <summary>Of which version the tables of a library are, before anything is done with it.</summary>
internal static class LibraryVersion
{
    /// <exception cref="LibraryTooOldException">An older version made it, and it was not opened for writing since.</exception>
    public static void RequireLatest(string path, Migrations migrations)
    {
        if (RequireKnown(path, migrations) != migrations.Latest)
        {
            throw new LibraryTooOldException(Path.GetFileName(path));
        }
    }

    /// <exception cref="LibraryTooNewException">A newer version made it.</exception>
    /// <exception cref="NotALibraryException">It is something else, or damaged.</exception>
    public static int RequireKnown(string path, Migrations migrations)
    {
        LibraryHeader.RequireOurs(path);
        var version = Read(path);
        return version <= migrations.Latest
            ? version
            : throw new LibraryTooNewException(Path.GetFileName(path), version, migrations.Latest);
    }

    private static int Read(string path)
    {
        try
        {
            using var db = Connect.ToRead(path);
            return Migrations.VersionOf(db);
        }
        catch (SqliteException damaged) when (damaged.IsDamage())
        {
            throw new NotALibraryException($"{Path.GetFileName(path)} is damaged. Restore a backup of it.", damaged);
        }
    }
}
