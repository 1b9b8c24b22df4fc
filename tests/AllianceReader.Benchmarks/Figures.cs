using AllianceReader.Benchmarks.Anchoring;
using AllianceReader.Benchmarks.Exports;
using AllianceReader.Benchmarks.Importing;
using AllianceReader.Benchmarks.Overview;
using AllianceReader.Benchmarks.Reading;
using AllianceReader.Benchmarks.Scale;
using AllianceReader.Benchmarks.Searching;
using AllianceReader.Benchmarks.Writing;

namespace AllianceReader.Benchmarks;

/// <summary>All that is measured, in the order of the README's performance section.</summary>
internal static class Figures
{
    public static IReadOnlyList<IFigure> All { get; } =
    [
        new AnchoringFigure(),
        new DensePages(),
        new AnnotateRoundTrip(),
        new ReadingPage(),
        new BrowserFigure(),
        new TaguetteFigure(),
        new WritesFigure(),
        new ScaleFigure(),
        new SearchFigure(),
        new OverviewFigure(),
        new ExportsFigure(),
        new ImportFigure(),
    ];

    public static string Names => string.Join(", ", All.Select(figure => figure.Name));
}
