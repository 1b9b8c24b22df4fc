using AllianceReader.Exchange.Intake;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AllianceReader.Sqlite.Exchange.Intake;

/// <summary>
/// Trust boundary: somebody else's SQLite file. Opened as unchangeable, so that no journal of its own is replayed and no file made beside
/// it; nothing of its schema is believed, its values have a longest length, and a query has an end.
/// </summary>
internal sealed class ForeignDatabase : IDisposable
{
    /// <summary>Bytes of one value: a document of Taguette is a whole book at most.</summary>
    private const int LongestValue = 64 * 1024 * 1024;

    /// <summary>Rows of one query.</summary>
    private const int MostRows = 500_000;

    /// <summary>Steps of SQLite's machine between two looks at how many have been.</summary>
    private const int StepsPerLook = 100_000;

    /// <summary>Some ten seconds.</summary>
    private const int MostLooks = 10_000;

    private readonly SqliteConnection db;
    private readonly string name;

    // Kept, since SQLite calls it: it must not be collected.
    private readonly delegate_progress look;
    private int looks;

    public ForeignDatabase(ForeignFile file)
    {
        name = file.Name;
        look = _ => ++looks > MostLooks ? 1 : 0;
        db = new(new SqliteConnectionStringBuilder { DataSource = $"{new Uri(System.IO.Path.GetFullPath(file.Path)).AbsoluteUri}?immutable=1&mode=ro", Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            Open();
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }

    public long ApplicationId => db.ExecuteScalar<long>("pragma application_id");

    /// <summary>A table of its own: a view or a virtual table may do anything.</summary>
    public bool HasTable(string table) =>
        db.ExecuteScalar<bool>("select exists (select 1 from sqlite_schema where type = 'table' and name = @table and rootpage > 0)", new { table });

    public bool HasColumn(string table, string column) =>
        db.ExecuteScalar<bool>("select exists (select 1 from pragma_table_info(@table) where name = @column)", new { table, column });

    /// <exception cref="AllianceReader.Exchange.FileRefusedException">More rows than are read.</exception>
    public IReadOnlyList<T> Rows<T>(string sql)
    {
        List<T> rows = [];
        try
        {
            foreach (var row in db.Query<T>(sql, buffered: false))
            {
                rows.Add(rows.Count < MostRows ? row : throw new AllianceReader.Exchange.FileRefusedException($"{name} holds more than {MostRows:N0} rows of a kind, the most that are read."));
            }
        }
        catch (Exception strange) when (strange is System.Data.DataException or InvalidCastException or FormatException or OverflowException)
        {
            throw new AllianceReader.Exchange.FileRefusedException($"{name} holds other things in its tables than Taguette writes.", strange);
        }
        return rows;
    }

    public void Dispose() => db.Dispose();

    private void Open()
    {
        db.Open();
        raw.sqlite3_limit(db.Handle, raw.SQLITE_LIMIT_LENGTH, LongestValue);
        raw.sqlite3_progress_handler(db.Handle, StepsPerLook, look, null);
        db.Run("pragma trusted_schema = off; pragma query_only = on; pragma cell_size_check = on; pragma mmap_size = 0");
    }
}
