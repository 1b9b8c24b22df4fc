using System.Text.Json.Serialization;

namespace AllianceReader.Annotations;

/// <summary>What a reader asks an annotation to be: the body of POST and PUT. A passage is named by its offsets or by its words.</summary>
/// <param name="Start">Code point offset into the article text.</param>
/// <param name="End">Code point offset, exclusive; given together with <paramref name="Start"/>.</param>
/// <param name="Exact">The words of the passage; when offsets are given too, these words must stand there.</param>
/// <param name="Prefix">What stands before, to tell twins apart. Any length.</param>
/// <param name="Suffix">What stands after.</param>
/// <param name="Themes">Slugs, in the order wanted; null is none.</param>
/// <param name="Note">Markdown; null is none.</param>
public sealed record AnnotationDraft(
    int? Start = null,
    int? End = null,
    string? Exact = null,
    string? Prefix = null,
    string? Suffix = null,
    IReadOnlyList<string>? Themes = null,
    string? Note = null)
{
    /// <summary>More themes than this on one passage is a slip of a program, not a reading.</summary>
    public const int MostThemes = 50;

    /// <summary>Whether it says where the passage is.</summary>
    [JsonIgnore]
    public bool HasPassage => Start is not null || End is not null || Exact is not null;
}
