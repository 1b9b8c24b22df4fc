using AllianceReader.Annotations;
using AllianceReader.Annotations.Anchoring;
using AllianceReader.Support;

namespace AllianceReader.Benchmarks.Anchoring;

/// <summary>How fast a passage is found again.</summary>
internal sealed class AnchoringFigure : IFigure
{
    public string Name => "anchoring";

    public Task Run(TextWriter output)
    {
        var text = string.Join("\n\n", Directory.EnumerateFiles(Repository.Samples, "*.txt").Order().Select(File.ReadAllText));
        var starts = Enumerable.Range(1, 20).Select(i => i * (text.Length / 22));
        var timing = Timing.Of([.. starts.Select<int, Action>(start => () => Anchor.Find(text, TextQuote.Of(text, new(start, start + 80)))) ]);

        new MarkdownTable(output, "Anchoring", "p50", "p95").Row("A passage of the sample essays", Timing.Shown(timing.P50), Timing.Shown(timing.P95));
        return Task.CompletedTask;
    }
}
