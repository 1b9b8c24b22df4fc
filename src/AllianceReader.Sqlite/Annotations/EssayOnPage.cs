namespace AllianceReader.Sqlite.Annotations;

/// <summary>An essay that has passages on the page.</summary>
internal sealed record EssayOnPage
{
    public long Article { get; init; }

    public int Passages { get; init; }

    /// <summary>Passages of the whole list to the end of this essay.</summary>
    public long UpTo { get; init; }

    public int InGroup { get; init; }

    public int Total { get; init; }
}
