using System.Text.Json;

namespace AllianceReader.Sqlite.Exchange.Archives;

/// <summary>A file of the archive and the table whose rows it holds, a line each.</summary>
/// <param name="Order">Columns that fix the order of the rows.</param>
/// <param name="Columns">What of the table is kept. The rest is made from it: counts, what search looks through, folded words.</param>
internal sealed record ArchiveFile(string Name, string Table, string Holds, string Order, params IReadOnlyList<ArchiveColumn> Columns)
{
    /// <summary>The library's version that it came with: older archives do not have it.</summary>
    public int Since { get; init; }

    public string Select => $"select {string.Join(", ", Columns.Select(column => column.Column))} from {Table} order by {Order}";

    public string Insert => $"insert into {Table} ({string.Join(", ", Columns.Select(column => column.Column))}) values ({string.Join(", ", Columns.Select((_, i) => $"@c{i}"))})";
}

/// <param name="IsJson">It holds JSON, and stands in the line as such.</param>
internal sealed record ArchiveColumn(string Column, string Means, bool IsJson = false)
{
    /// <summary>What holds where an older archive does not say it; null for no value.</summary>
    public object? Otherwise { get; init; }

    public string Name { get; } = JsonNamingPolicy.CamelCase.ConvertName(string.Concat(Column.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..])));
}
