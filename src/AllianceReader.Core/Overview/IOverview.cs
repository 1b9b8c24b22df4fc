using AllianceReader.Annotations;

namespace AllianceReader.Overview;

/// <summary>Counts where themes fall, over the whole library.</summary>
public interface IOverview
{
    /// <summary>Makes ready what the first question would wait for, where that costs little.</summary>
    /// <returns>False where it costs too much to be done before anybody asks.</returns>
    Task<bool> ReadAhead();

    /// <exception cref="RefusedException">Not exactly one side are themes, or a bound is no date.</exception>
    Task<Matrix> Matrix(MatrixQuery query);

    Task<PairTable> Pairs(PairQuery query);

    /// <summary>One theme with every other that it occurs together with, the most often first; null when there is none of that slug.</summary>
    Task<IReadOnlyList<ThemePair>?> PairsOf(string theme, PairQuery query);

    /// <summary>The passages behind one pair, as <see cref="FindMeetings"/> finds them, newest essay first; null when one of the slugs is unknown.</summary>
    Task<Page<AnnotationInContext>?> Meetings(string one, string other, PairQuery query, Stretch stretch);

    /// <summary>What an overview can be narrowed by: publications and authors of annotated essays, the most passages first, and the years.</summary>
    Task<OverviewChoices> Choices();
}

/// <param name="Themes">Those in use, the most passages first.</param>
/// <param name="Essays">With at least one annotation.</param>
/// <param name="FirstYear">0 when no date is known.</param>
public sealed record OverviewChoices(
    IReadOnlyList<Articles.Facet> Themes, IReadOnlyList<Articles.Facet> Authors, IReadOnlyList<Articles.Facet> Publications,
    int Essays, int Passages, int FirstYear, int LastYear);
