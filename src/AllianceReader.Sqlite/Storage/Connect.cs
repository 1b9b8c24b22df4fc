using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Storage;

/// <summary>The two kinds of connection there are.</summary>
internal static class Connect
{
    /// <summary>Milliseconds. Only recovery after a kill and the switch of the journal ever make one wait.</summary>
    private const int BusyTimeout = 5000;

    /// <summary>Bytes. The page of the file system: a small note writes a handful of pages, and each is written whole.</summary>
    private const int PageSize = 4096;

    /// <summary>Pages in the log before a commit copies them into the file: 4 MB, a few milliseconds.</summary>
    public const int CheckpointAfter = 1000;

    /// <summary>KiB of page cache; the negative sign is SQLite's way to say KiB.</summary>
    private const int WriterCache = -32 * 1024;
    private const int ReaderCache = -8 * 1024;

    // Of the one that is lent first (Readers): a search of a hundred thousand essays reads thousands of pages here and there, two microseconds
    // each where they are not in the cache. It fills with use, and SQLite empties it at the first read after something was written.
    private const int FirstReaderCache = -64 * 1024;

    static Connect() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>The one connection that writes and checkpoints. The caller holds the <see cref="WriterLock"/>.</summary>
    public static SqliteConnection ToWrite(string path) => Open(path, SqliteOpenMode.ReadWriteCreate, db =>
    {
        if (db.ExecuteScalar<int>("pragma application_id") != LibraryHeader.ApplicationId)
        {
            db.Run($"pragma page_size = {PageSize}; pragma application_id = {LibraryHeader.ApplicationId}");
        }
        db.Run($"""
            pragma journal_mode = wal;
            pragma synchronous = full;
            pragma foreign_keys = on;
            pragma wal_autocheckpoint = {CheckpointAfter};
            pragma cache_size = {WriterCache};
            """);
    });

    /// <summary>
    /// A connection that can neither write nor checkpoint: SQLite before 3.51.3 can lose a commit when two connections
    /// checkpoint at once (the WAL-reset defect), and the bundled one is older.
    /// </summary>
    /// <param name="isFirst">Of those of its kind, the one that is asked most.</param>
    // Not mapped into memory, though search would read pages here and there at half the cost: a disk that fails or a file that is cut off
    // would then end the process, where it is an error of one query now.
    public static SqliteConnection ToRead(string path, bool isFirst = false) => Open(path, SqliteOpenMode.ReadOnly, db => db.Run($"""
        pragma query_only = on;
        pragma wal_autocheckpoint = 0;
        pragma cache_size = {(isFirst ? FirstReaderCache : ReaderCache)};
        """));

    private static KeepingConnection Open(string path, SqliteOpenMode mode, Action<SqliteConnection> prepare)
    {
        // Our own pool keeps readers; the provider's would hand out connections without pragmas and functions.
        var db = new KeepingConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = BusyTimeout / 1000 }.ToString());
        try
        {
            db.Open();
            db.Run($"pragma busy_timeout = {BusyTimeout}");
            prepare(db);
            return db;
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }
}
