using AllianceReader.Annotations;

namespace AllianceReader.Web.Pages.Read;

/// <summary>What was just done, in the reader's words.</summary>
internal static class SavedNames
{
    public static string Added(Annotation annotation) => $"Saved the {Kind(annotation)} {Place(annotation)}.";

    public static string Changed(Annotation annotation) => $"Changed the {Kind(annotation)} {Place(annotation)}.";

    public static string Deleted(Annotation annotation) => $"Deleted the {Kind(annotation)} {Place(annotation)}.";

    public static string Kind(Annotation annotation) => annotation.Note.Length > 0 ? "note" : "highlight";

    public static string Place(Annotation annotation) => annotation switch
    {
        { IsOnWholeEssay: true } => "on the whole essay",
        { Paragraph: { } number } => $"on ¶ {number}",
        _ => "on this essay",
    };
}
