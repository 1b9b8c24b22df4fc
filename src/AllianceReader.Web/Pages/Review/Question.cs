using AllianceReader.Annotations;

namespace AllianceReader.Web.Pages.Review;

/// <summary>What the reader is asked about a passage, and what is known.</summary>
internal static class Question
{
    public static string Of(Annotation annotation) => annotation.Status switch
    {
        AnnotationStatus.Changed => "The words of your passage have changed",
        AnnotationStatus.Gone => "Your passage is not in the new text",
        _ => "Is this still your passage?",
    };

    public static string Why(Case inHand) => inHand switch
    {
        { Shown: { } place, Annotation.Status: AnnotationStatus.Changed } => $"It is found for sure{From(inHand)}. {place.Evidence.Counted}, and {place.Evidence.Sides}.",
        { Shown: { } place } => $"{Moved(inHand, place)}{place.Evidence.Counted}, and {place.Evidence.Sides}.",
        { Annotation.Status: AnnotationStatus.Gone } => "No place in the new text is like it. You can keep what you wrote as a note on the essay, or say where it belongs.",
        _ => "Its words were not found again. You can say where it belongs, or keep what you wrote as a note on the essay.",
    };

    private static string From(Case inHand) => inHand.New?.Paragraph is { } now ? $", in ¶ {Wording.Plain(now)}" : "";

    private static string Moved(Case inHand, LikelyPlace place) => (inHand.Annotation.Paragraph, place.Paragraph) switch
    {
        ({ } was, { } now) when was == now => $"It stood in ¶ {Wording.Plain(was)}, and so does the likeliest place. ",
        ({ } was, { } now) => $"It stood in ¶ {Wording.Plain(was)}; this place is in ¶ {Wording.Plain(now)}. ",
        _ => "",
    };
}
