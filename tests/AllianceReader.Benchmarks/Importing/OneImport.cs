using System.Diagnostics;
using System.Globalization;
using AllianceReader.Corpus;
using AllianceReader.Sqlite;

namespace AllianceReader.Benchmarks.Importing;

/// <summary>A folder of new essays in a process of its own, as the command takes it in.</summary>
internal static class OneImport
{
    public const string Argument = "one-import";

    /// <summary>Says how many seconds it took, and how many megabytes the process held at most.</summary>
    public static async Task Run(string folder, string path)
    {
        await using var library = await SqliteLibrary.OpenForWriting(path);
        using var importer = new Importer(library.Articles, library.Copies, Bibliography.Empty);
        var by = new Attribution("A. Reader", DateTimeOffset.UnixEpoch);
        var underWay = new InOrder<ImportReport>(RequireNew);
        var watch = Stopwatch.StartNew();
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            await underWay.Add(await importer.Begin(new(Path.GetFileName(file), () => File.OpenRead(file)), by));
        }
        await underWay.End();
        var taken = watch.Elapsed.TotalSeconds;
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{taken:0.000} {self.PeakWorkingSet64 / 1024 / 1024}"));
    }

    private static Task RequireNew(ImportReport report) => report.Imported.Count > 0
        ? Task.CompletedTask
        : throw new InvalidOperationException($"A file was not new: {string.Join(' ', report.Rejected.Select(one => one.Reason))}");
}
