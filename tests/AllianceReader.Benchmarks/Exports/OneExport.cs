using System.Diagnostics;
using System.Globalization;
using AllianceReader.Annotations;
using AllianceReader.Exchange;
using AllianceReader.Sqlite;

namespace AllianceReader.Benchmarks.Exports;

/// <summary>One format in a process of its own, so that none finds what another left in memory.</summary>
internal static class OneExport
{
    public const string Argument = "one-export";

    // The runtime compiles what runs often once more, and better: after so many exports of 5,000 annotations it is done with it.
    private const int UntilWarm = 15;
    private const int Counted = 5;

    /// <summary>For a library so large that its first export is enough.</summary>
    public const string Once = "once";

    /// <summary>Says how many seconds the first export took, how many the middle one of those that count after it, and how many megabytes the process held at most.</summary>
    public static async Task Run(string format, string path, bool once)
    {
        var file = Path.GetTempFileName();
        try
        {
            List<double> taken = [];
            for (var run = 0; run < (once ? 1 : UntilWarm + Counted); run++)
            {
                taken.Add(await Timed(path, format, file));
            }
            using var self = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{taken[0]:0.000} {new Timing(taken.TakeLast(Counted)).P50:0.000} {self.PeakWorkingSet64 / 1024 / 1024}"));
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
