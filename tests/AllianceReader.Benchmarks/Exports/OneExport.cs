using System.Diagnostics;
using System.Globalization;
using AllianceReader.Annotations;
using AllianceReader.Exchange;
using AllianceReader.Sqlite;

namespace AllianceReader.Benchmarks.Exports;

/// <summary>One export in a process of its own, so that none finds what another left in memory; after one that does not count (<see cref="Timing"/>).</summary>
internal static class OneExport
{
    public const string Argument = "one-export";

    /// <summary>Says how many seconds it took, and how many megabytes the process held at most.</summary>
    public static async Task Run(string format, string warming, string path)
    {
        var file = Path.GetTempFileName();
        try
        {
            await Timed(warming, format, file);
            var taken = await Timed(path, format, file);
            using var self = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{taken:0.000} {self.PeakWorkingSet64 / 1024 / 1024}"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<double> Timed(string path, string format, string file)
    {
        await using var library = await SqliteLibrary.OpenForReading(path);
        var watch = Stopwatch.StartNew();
        await Write(library, format, file);
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task Write(SqliteLibrary library, string format, string file)
    {
        using var snapshot = await library.Snapshots.Take(new AnnotationQuery(), "http://localhost:5170", new("A. Reader", DateTimeOffset.UnixEpoch.AddYears(56)));
        await using var output = new FileStream(file, FileMode.Create);
        await Exporters.Find(format)!.Write(snapshot, output);
    }
}
