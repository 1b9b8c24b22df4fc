using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Journal;

/// <summary>A table as changes name it: its stored columns in order, those of its key among them.</summary>
/// <param name="Essay">The column of the key by which a row belongs to an essay; null for none.</param>
internal sealed record JournaledTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<int> Key, int? Essay)
{
    private string Here => string.Join(" and ", Key.Select(column => $"\"{Columns[column]}\" = @v{column}"));

    private string Listed => string.Join(", ", Columns.Select(column => $"\"{column}\""));

    public static JournaledTable Of(SqliteConnection db, string name)
    {
        // Computed columns are not listed.
        var columns = db.Query<(string Name, long Key)>("select name, pk from pragma_table_info(@name) order by cid", new { name }).AsList();
        var key = columns.Index().Where(column => column.Item.Key > 0).Select(column => column.Index).ToList();
        var essay = key.FindIndex(column => columns[column].Name == "article");
        return new(name, [.. columns.Select(column => column.Name)], key, essay >= 0 ? key[essay] : name == "article" ? key[0] : null);
    }

    /// <returns>The row as it stood; null where there is none.</returns>
    public object?[]? TakeOut(SqliteConnection db, RowChange change)
    {
        var row = Find(db, change);
        if (row is not null)
        {
            db.Execute($"delete from \"{Name}\" where {Here}", Values(Key, change.Of));
        }
        return row;
    }

    public void PutIn(SqliteConnection db, object?[] row)
    {
        var all = Enumerable.Range(0, Columns.Count).ToList();
        db.Execute(
            $"insert into \"{Name}\" ({Listed}) values ({string.Join(", ", all.Select(column => string.Create(CultureInfo.InvariantCulture, $"@v{column}")))})",
            Values(all, column => row[column]));
    }

    private object?[]? Find(SqliteConnection db, RowChange change)
    {
        using var reader = db.ExecuteReader($"select {Listed} from \"{Name}\" where {Here}", Values(Key, change.Of));
        if (!reader.Read())
        {
            return null;
        }
        var row = new object?[Columns.Count];
        for (var column = 0; column < row.Length; column++)
        {
            row[column] = reader.IsDBNull(column) ? null : reader.GetValue(column);
        }
        return row;
    }

    private static DynamicParameters Values(IEnumerable<int> columns, Func<int, object?> of)
    {
        var values = new DynamicParameters();
        foreach (var column in columns)
        {
            values.Add(string.Create(CultureInfo.InvariantCulture, $"v{column}"), of(column));
        }
        return values;
    }
}
