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

    /// <summary>Why the library could not take in anything, whatever the file: trying again later is worth while. Null where it could.</summary>
    [JsonIgnore]
    public string? Unsaved => Rejected.FirstOrDefault(file => file.IsUnsaved)?.Reason;

    /// <summary>All of them in one, in their order.</summary>
    public static ImportReport Of(IReadOnlyCollection<ImportReport> reports) => new()
    {
        Imported = [.. reports.SelectMany(report => report.Imported)],
        Unchanged = [.. reports.SelectMany(report => report.Unchanged)],
        Revised = [.. reports.SelectMany(report => report.Revised)],
        Rejected = [.. reports.SelectMany(report => report.Rejected)],
    };
}

/// <param name="Title">Null where the essay has none.</param>
public sealed record ImportedFile(string File, string Slug, string? Title)
{
    /// <summary>How the essay's passages stand in its new text; null where the text is not a revision.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public VerdictCounts? Passages { get; init; }

    /// <summary>Where the file says it stands, when it is a copy of the essay that the library has from elsewhere; null otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CopyFrom { get; init; }
}

/// <param name="Reason">A sentence for the reader: "empty.txt is empty."</param>
public sealed record RejectedFile(string File, string Reason)
{
    /// <summary>The library could not save it; nothing is wrong with the file.</summary>
    [JsonIgnore]
    public bool IsUnsaved { get; init; }
}
