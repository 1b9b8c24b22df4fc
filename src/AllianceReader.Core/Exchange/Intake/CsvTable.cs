namespace AllianceReader.Exchange.Intake;

/// <summary>A table whose first row names its columns.</summary>
internal sealed class CsvTable
{
    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);

    public CsvTable(string text)
    {
        var rows = CsvText.Rows(text).ToList();
        foreach (var (at, name) in rows.Count == 0 ? [] : rows[0].Index())
        {
            columns.TryAdd(name.Trim(), at);
        }
        Rows = [.. rows.Skip(1).Select(cells => new CsvRow(columns, cells))];
    }

    public IReadOnlyList<CsvRow> Rows { get; }
}

internal sealed class CsvRow(Dictionary<string, int> columns, IReadOnlyList<string> cells)
{
    /// <summary>Empty where the column or the cell is not there.</summary>
    public string this[params ReadOnlySpan<string> names]
    {
        get
        {
            foreach (var name in names)
            {
                if (columns.TryGetValue(name, out var at) && at < cells.Count)
                {
                    return cells[at];
                }
            }
            return "";
        }
    }
}
