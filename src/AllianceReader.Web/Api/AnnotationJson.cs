using System.Text.Json.Serialization;
using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Web.Api;

/// <summary>A passage with its themes and its note.</summary>
/// <param name="Article">The article's slug.</param>
/// <param name="Start">
/// Code point offset into the article's text: where it stands, or, while the status is <c>confirm</c>, where it most likely stands. Null
/// for a note on the whole essay, and where no place is likely.
/// </param>
/// <param name="End">Exclusive.</param>
/// <param name="Exact">The words of the passage, as they were where it was last placed; null for a note on the whole essay.</param>
/// <param name="Paragraph">The ¶ number at its start, in the text it was last placed in.</param>
/// <param name="Note">Markdown; empty for none.</param>
/// <param name="Status"><c>in-place</c>, <c>changed</c>, <c>confirm</c> or <c>gone</c>.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record AnnotationJson(
    string Id,
    string Article,
    int? Start,
    int? End,
    string? Exact,
    string? Prefix,
    string? Suffix,
    int? Paragraph,
    IReadOnlyList<string> Themes,
    string Note,
    string Creator,
    string Status,
    double Confidence,
    DateTime Created,
    DateTime Modified)
{
    /// <summary>The words as they were when the reader last knew them, while the status is <c>changed</c>, or was before it was lost.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Earlier { get; init; }

    /// <param name="points">Of the text of the annotation's article.</param>
    public static AnnotationJson Of(Annotation annotation, CodePoints points)
    {
        TextRange? range = annotation.Range is { } utf16 ? points.FromUtf16(utf16) : null;
        return new(
            annotation.Id,
            annotation.Article,
            range?.Start,
            range?.End,
            annotation.Quote?.Exact,
            annotation.Quote?.Prefix,
            annotation.Quote?.Suffix,
            annotation.Paragraph,
            annotation.Themes,
            annotation.Note,
            annotation.Creator,
            annotation.Status.Name(),
            annotation.Confidence,
            annotation.Created.UtcDateTime,
            annotation.Modified.UtcDateTime)
        {
            Earlier = annotation.Earlier?.Exact,
        };
    }
}
