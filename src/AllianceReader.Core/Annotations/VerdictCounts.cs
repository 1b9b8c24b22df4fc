using System.Text.Json.Serialization;

namespace AllianceReader.Annotations;

/// <summary>How many passages stand how. Notes on whole essays have no passage and are not counted.</summary>
public sealed record VerdictCounts(int InPlace, int Changed, int Confirm, int Gone)
{
    /// <summary>Those that wait for the reader's word.</summary>
    [JsonIgnore]
    public int ToReview => Changed + Confirm + Gone;

    public static VerdictCounts Of(IEnumerable<Annotation> annotations)
    {
        var counts = annotations.Where(annotation => !annotation.IsOnWholeEssay).CountBy(annotation => annotation.Status).ToDictionary();
        return new(Count(AnnotationStatus.InPlace), Count(AnnotationStatus.Changed), Count(AnnotationStatus.Confirm), Count(AnnotationStatus.Gone));

        int Count(AnnotationStatus status) => counts.GetValueOrDefault(status);
    }
}
