namespace AllianceReader.Sqlite.Journal;

internal enum RowChangeKind
{
    Delete = 9,
    Insert = 18,
    Update = 23,
}

/// <summary>What became of one row.</summary>
/// <param name="Old">By column, as it was; <see cref="Changeset.NotSaid"/> where an update leaves it as it is. Null for a new row.</param>
/// <param name="New">As it became, likewise. Null for a deleted row.</param>
internal sealed record RowChange(string Table, RowChangeKind Kind, object?[]? Old, object?[]? New)
{
    public int Columns => (Old ?? New)!.Length;

    /// <summary>A column that tells the row from others, before and after.</summary>
    public object? Of(int column) => (Old ?? New)![column];

    /// <summary>As it stands after the change, over the row that stood there.</summary>
    public object?[] Over(object?[] stood) => [.. New!.Select((value, column) => ReferenceEquals(value, Changeset.NotSaid) ? stood[column] : value)];
}
