namespace AllianceReader.Corpus;

/// <summary>What became of each file of an import.</summary>
public sealed record ImportReport
{
    public IReadOnlyList<ImportedFile> Imported { get; init; } = [];

    public IReadOnlyList<ImportedFile> Unchanged { get; init; } = [];

    public IReadOnlyList<ImportedFile> Revised { get; init; } = [];

    public IReadOnlyList<RejectedFile> Rejected { get; init; } = [];

    public ImportReport And(ImportReport other) => new()
    {
        Imported = [.. Imported, .. other.Imported],
        Unchanged = [.. Unchanged, .. other.Unchanged],
        Revised = [.. Revised, .. other.Revised],
        Rejected = [.. Rejected, .. other.Rejected],
    };
}

/// <param name="Title">Null where the essay has none.</param>
public sealed record ImportedFile(string File, string Slug, string? Title);

/// <param name="Reason">A sentence for the reader: "empty.txt is empty."</param>
public sealed record RejectedFile(string File, string Reason);
