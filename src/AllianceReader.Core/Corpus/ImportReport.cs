using System.Text.Json.Serialization;
using AllianceReader.Annotations;

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
public sealed record ImportedFile(string File, string Slug, string? Title)
{
    /// <summary>How the essay's passages stand in its new text; null where the text is not a revision.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public VerdictCounts? Passages { get; init; }
}

/// <param name="Reason">A sentence for the reader: "empty.txt is empty."</param>
public sealed record RejectedFile(string File, string Reason);
