using AllianceReader.Support;

namespace AllianceReader.Benchmarks.Anchoring;

/// <summary>How honestly and how fast a passage is found again in a changed text.</summary>
internal sealed class AnchoringFigure : IFigure
{
    public string Name => "anchoring";

    public async Task Run(TextWriter output)
    {
        var kit = Path.Combine(Repository.Shared, "kits", "anchoring");
        if (Directory.Exists(kit))
        {
            Scores.Write(output, kit);
        }
        else
        {
            await output.WriteLineAsync($"\nThe kit does not stand in {kit}; its scores are left out.");
        }
        Speeds.Write(output);
    }
}
