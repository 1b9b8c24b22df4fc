using AllianceReader.Benchmarks.Anchoring;

namespace AllianceReader.Benchmarks;

/// <summary>All that is measured, in the order of the README's performance section.</summary>
internal static class Figures
{
    public static IReadOnlyList<IFigure> All { get; } =
    [
        new AnchoringFigure(),
    ];

    public static string Names => string.Join(", ", All.Select(figure => figure.Name));
}
