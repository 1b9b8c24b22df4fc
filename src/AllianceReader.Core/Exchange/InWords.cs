using System.Globalization;
using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Exchange;

/// <summary>What files that people read say of a passage.</summary>
internal static class InWords
{
    /// <summary><c>¶ 7</c>; in words where there is no such place, or where it is not sure.</summary>
    public static string Place(Article article, Annotation annotation) => annotation switch
    {
        { IsOnWholeEssay: true } => "Whole essay",
        { IsUnplaced: true } => Lost(annotation),
        { Status: AnnotationStatus.Changed } => $"{Stands(article, annotation)}, its words have changed",
        _ => Stands(article, annotation),
    };

    public static string Times(Annotation annotation) => annotation.Modified == annotation.Created
        ? Time(annotation.Created)
        : $"{Time(annotation.Created)}, changed {Time(annotation.Modified)}";

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Passages(int count) => count == 1 ? "1 passage" : string.Create(CultureInfo.InvariantCulture, $"{count} passages");

    private static string Lost(Annotation annotation)
    {
        var verdict = annotation.Status == AnnotationStatus.Gone ? "Gone from the text" : "Please confirm its place";
        return annotation.Paragraph is { } number ? string.Create(CultureInfo.InvariantCulture, $"{verdict}, was ¶ {number}") : verdict;
    }

    private static string Stands(Article article, Annotation annotation) => annotation.Paragraph is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"¶ {number}")
        : article.Paragraphs.FirstOrDefault(p => p.Range.Contains(annotation.Place!.Value.Start))?.Kind.ToString() ?? "Text";
}
