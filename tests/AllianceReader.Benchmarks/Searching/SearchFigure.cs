using System.Diagnostics;

namespace AllianceReader.Benchmarks.Searching;

internal sealed class SearchFigure : IFigure
{
    public string Name => "search";

    public async Task Run(TextWriter output)
    {
        foreach (var essays in (int[])[1_000, 10_000, 100_000])
        {
            var watch = Stopwatch.StartNew();
            var path = await LargeLibrary.Of(essays);
            await output.WriteLineAsync($"{essays}: {path}, {watch.Elapsed.TotalSeconds:0.0} s, {new FileInfo(path).Length / 1e6:0} MB");
        }
    }
}
