using AllianceReader.Articles;

namespace AllianceReader.Annotations.Anchoring;

/// <summary>What became of a passage in another text.</summary>
/// <param name="Range">UTF-16; where it stands (in place, changed) or most likely stands (please confirm); null when gone.</param>
/// <param name="Confidence">0 to 1; 1 when in place.</param>
/// <param name="Candidates">The places worth showing when the reader is to decide, likeliest first.</param>
public sealed record Anchored(AnnotationStatus Verdict, TextRange? Range, double Confidence, IReadOnlyList<Candidate> Candidates)
{
    public static Anchored Gone { get; } = new(AnnotationStatus.Gone, null, 0, []);
}

/// <param name="Range">UTF-16.</param>
/// <param name="Confidence">0 to 1.</param>
public readonly record struct Candidate(TextRange Range, double Confidence);
