namespace AllianceReader.Sqlite.Journal;

/// <summary>What a first look found and did.</summary>
/// <param name="Told">A sentence or a few for the reader; null where all is well.</param>
internal sealed record Found(string? Told)
{
    /// <summary>The journal says no longer how the library came to be: a backup is due.</summary>
    public bool IsAnew { get; init; }
}
