using System.Globalization;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Journal;

/// <summary>
/// Makes a library what it became by a change that is in the journal. Rows that change leave first and come back changed, all together:
/// SQLite's own way trips over two rows that exchange what only one of them may have, which is what reordered themes of a passage do.
/// </summary>
/// <param name="db">In a transaction, without triggers and without foreign keys: what those did stands in the journal, too.</param>
internal sealed class ApplyChanges(SqliteConnection db)
{
    private readonly Dictionary<string, JournaledTable> tables = [];

    /// <summary>Essays (by id) whose search entries or figures say no longer what the rows say.</summary>
    public HashSet<long> Essays { get; } = [];

    /// <summary>Annotations (by number), likewise.</summary>
    public HashSet<long> Annotations { get; } = [];

    /// <exception cref="DivergedException">The library is not as it was when the change was made.</exception>
    public void Apply(byte[] changeset)
    {
        var changes = Changeset.Read(changeset);
        List<(JournaledTable Table, object?[] Row)> coming = [];
        foreach (var change in changes)
        {
            var table = Table(change);
            Note(change, table);
            if (change.Kind == RowChangeKind.Insert)
            {
                coming.Add((table, change.New!));
                continue;
            }
            var stood = table.TakeOut(db, change) ?? throw new DivergedException($"A row of {change.Table} that was changed is not there.");
            if (change.Kind == RowChangeKind.Update)
            {
                coming.Add((table, change.Over(stood)));
            }
        }
        foreach (var (table, row) in coming)
        {
            table.PutIn(db, row);
        }
    }

    private JournaledTable Table(RowChange change)
    {
        if (!tables.TryGetValue(change.Table, out var table))
        {
            tables.Add(change.Table, table = JournaledTable.Of(db, change.Table));
        }
        return table.Columns.Count == change.Columns ? table : throw new DivergedException($"The table {change.Table} has other columns.");
    }

    private void Note(RowChange change, JournaledTable table)
    {
        if (change.Table is "annotation" or "tagging")
        {
            // Either's first column: the annotation's number.
            Annotations.Add(Number(change.Of(0)));
        }
        else if (table.Essay is { } column && change.Of(column) is long essay)
        {
            Essays.Add(essay);
        }
    }

    private static long Number(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
