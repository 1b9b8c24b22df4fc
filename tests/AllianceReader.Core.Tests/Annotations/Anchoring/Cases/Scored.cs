using AllianceReader.Annotations;
using AllianceReader.Annotations.Anchoring;
using AllianceReader.Articles;

namespace AllianceReader.Core.Tests.Annotations.Anchoring.Cases;

internal enum Outcome
{
    Right,

    /// <summary>The reader is asked, and the place suggested is the right one.</summary>
    RightlyAsked,

    /// <summary>The reader is asked, and shown another place.</summary>
    WronglyAsked,

    /// <summary>Placed where it does not belong, and nobody is told.</summary>
    SilentlyWrong,

    /// <summary>Said to be gone though it is there.</summary>
    Lost,
}

/// <summary>What an answer is worth, by the rules of the kit.</summary>
/// <param name="HasEdges">Whether both ends are exactly the expected ones; null where nothing was found.</param>
internal sealed record Scored(Mutated Case, Anchored Answer, Outcome Outcome, bool? HasEdges)
{
    private const double SamePlace = 0.5;

    public bool IsAsked => Outcome is Outcome.RightlyAsked or Outcome.WronglyAsked;

    public bool IsGood => Outcome is Outcome.Right or Outcome.RightlyAsked;

    public static Scored Found(Mutated mutated) => Of(mutated, Anchor.Find(mutated.After, mutated.Quote, mutated.Marked.Start));

    public static Scored Followed(Mutated mutated) => Of(mutated, Anchor.Follow(new(mutated.Before, mutated.After), mutated.Marked, mutated.Quote));

    public override string ToString() => $"{Case.Id}: {Outcome}, {Answer.Verdict} {Answer.Range}, expected {Case.Expected}";

    private static Scored Of(Mutated mutated, Anchored answer)
    {
        var isThere = mutated.Expected is { } expected && answer.Range is { } range && Shared(expected, range) >= SamePlace;
        return new(mutated, answer, OutcomeOf(answer.Verdict, mutated.Expected is null, isThere), isThere ? answer.Range == mutated.Expected : null);
    }

    private static Outcome OutcomeOf(AnnotationStatus verdict, bool isGone, bool isThere) => (verdict, isGone) switch
    {
        (AnnotationStatus.Gone or AnnotationStatus.Confirm, true) => Outcome.Right,
        (AnnotationStatus.Gone, false) => Outcome.Lost,
        (AnnotationStatus.Confirm, false) => isThere ? Outcome.RightlyAsked : Outcome.WronglyAsked,
        _ => isThere ? Outcome.Right : Outcome.SilentlyWrong,
    };

    // Intersection over union.
    private static double Shared(TextRange one, TextRange other)
    {
        var both = Math.Max(0, one.Intersect(other).Length);
        return both / (double)Math.Max(1, one.Length + other.Length - both);
    }
}
