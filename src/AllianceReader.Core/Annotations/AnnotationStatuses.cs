namespace AllianceReader.Annotations;

/// <summary>The verdicts' names at every boundary: <c>in-place</c>, <c>changed</c>, <c>confirm</c>, <c>gone</c>.</summary>
public static class AnnotationStatuses
{
    public static string Name(this AnnotationStatus status) => status switch
    {
        AnnotationStatus.InPlace => "in-place",
        AnnotationStatus.Changed => "changed",
        AnnotationStatus.Confirm => "confirm",
        AnnotationStatus.Gone => "gone",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <returns>Null when no verdict has that name.</returns>
    public static AnnotationStatus? Find(string? name) =>
        Enum.GetValues<AnnotationStatus>().Cast<AnnotationStatus?>().FirstOrDefault(status => status!.Value.Name() == name);
}
