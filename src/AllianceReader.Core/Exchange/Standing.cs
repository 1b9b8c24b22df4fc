using System.Globalization;
using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Exchange;

/// <summary>In words, where an annotation stands or what became of its place.</summary>
internal static class Standing
{
    public static string Of(Article article, Annotation annotation) => annotation switch
    {
        { IsOnWholeEssay: true } => "Whole essay",
        { IsUnplaced: true } => Lost(annotation),
        { Status: AnnotationStatus.Changed } => $"{Stands(article, annotation)}, its words have changed",
        _ => Stands(article, annotation),
    };

    private static string Lost(Annotation annotation)
    {
        var verdict = annotation.Status == AnnotationStatus.Gone ? "Gone from the text" : "Please confirm its place";
        return annotation.Paragraph is { } number ? string.Create(CultureInfo.InvariantCulture, $"{verdict}, was ¶ {number}") : verdict;
    }

    private static string Stands(Article article, Annotation annotation) => annotation.Paragraph is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"¶ {number}")
        : article.Paragraphs.FirstOrDefault(p => p.Range.Contains(annotation.Place!.Value.Start))?.Kind.ToString() ?? "Text";
}
