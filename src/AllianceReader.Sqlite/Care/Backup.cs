using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Care;

/// <summary>Whole copies of a library in one file, taken while others write.</summary>
internal static class Backup
{
    public static void Write(string library, string destination)
    {
        RequireFreeName(library, destination);
        Copy(library, destination);
    }

    /// <summary>An older library is copied beside itself before it is changed: <c>library.sqlite.before-v2.backup</c>.</summary>
    public static void BeforeMigration(string library, Migrations migrations)
    {
        using var db = Connect.ToRead(library);
        if (Migrations.VersionOf(db) is > 0 and var version && version < migrations.Latest)
        {
            CopyOrStop(library, FreeName($"{library}.before-v{migrations.Latest}", ".backup"));
        }
    }

    /// <summary>Copies as of one moment and reads the copy back; only a sound one gets the name.</summary>
    /// <exception cref="LibraryUnwritableException">A disk is full, write-protected or failing.</exception>
    public static void Copy(string library, string destination)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(destination)!);
        var unfinished = destination + ".unfinished";
        try
        {
            Remove(unfinished);
            Unwritable.Copied(destination, () => CopyAndCompare(library, unfinished));
            Durable.Rename(unfinished, destination);
        }
        finally
        {
            Remove(unfinished);
        }
    }

    /// <returns>The first of the names that no file has.</returns>
    public static string FreeName(string stem, string ending)
    {
        var name = stem + ending;
        for (var n = 2; File.Exists(name); n++)
        {
            name = $"{stem}-{n}{ending}";
        }
        return name;
    }

    // With what SQLite leaves beside one that it could not close.
    private static void Remove(string unfinished) => Array.ForEach(["", "-wal", "-shm"], part => File.Delete(unfinished + part));

    private static void CopyOrStop(string library, string destination)
    {
        try
        {
            Copy(library, destination);
        }
        catch (LibraryUnwritableException failed)
        {
            throw new LibraryUnwritableException($"{failed.Message} Without it {Path.GetFileName(library)} is not brought up to date, and was left as it is.", failed.InnerException);
        }
    }

    private static void RequireFreeName(string library, string destination)
    {
        if (destination == library)
        {
            throw new NotALibraryException("A backup needs another name than the library itself.");
        }
        if (!LibraryHeader.IsEmptyOrAbsent(destination))
        {
            LibraryHeader.RequireOurs(destination);
        }
    }

    private static void CopyAndCompare(string library, string copy)
    {
        using var source = Connect.ToRead(library);
        source.Begin();
        var expected = RowCounts(source);
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
        target.Open();
        source.BackupDatabase(target);
        source.Commit();
        // One file, without a log beside it.
        target.Run("pragma journal_mode = delete; pragma synchronous = full");
        if (target.ExecuteScalar<string>("pragma integrity_check(1)") is not "ok" || !RowCounts(target).SequenceEqual(expected))
        {
            throw new NotALibraryException($"The copy of {Path.GetFileName(library)} came out damaged and was thrown away.");
        }
    }

    private static List<long> RowCounts(SqliteConnection db) => db
        .Query<string>("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name")
        .Select(table => db.ExecuteScalar<long>($"select count(*) from \"{table}\""))
        .AsList();
}
