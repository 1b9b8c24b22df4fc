using System.Globalization;
using System.Text;
using AllianceReader.Benchmarks.Searching;
using AllianceReader.Corpus;

namespace AllianceReader.Benchmarks.Importing;

/// <summary>Made essays as text files on the disk, taken in one after the other as the command does it, against bare inserts of the same rows.</summary>
internal sealed class ImportFigure : IFigure
{
    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    /// <summary>Beyond it the bare rows do not fit into memory beside everything else, and the ratio no longer changes.</summary>
    private const int MostBare = 10_000;

    private const double Megabyte = 1024 * 1024;

    public string Name => "import";

    public async Task Run(TextWriter output)
    {
        var table = new MarkdownTable(output, "Import (`-- import`)", "Essays/s", "MB/s", "Peak memory", "Bare inserts, one essay a commit", "Ratio", "Bare inserts, 32 a commit", "Ratio");
        foreach (var size in Sizes)
        {
            var folder = Directory.CreateTempSubdirectory("alliance-reader-import-").FullName;
            try
            {
                var bytes = Write(folder, size);
                var (taken, memory) = await Import(folder, Path.Combine(folder, "library.sqlite"));
                var (alone, together) = size > MostBare ? (default(double?), default(double?)) : (await Bare(1), await Bare(Importer.MostUnderWay));
                table.Row(
                    string.Create(CultureInfo.InvariantCulture, $"{size:N0} essays"), Number(size / taken), Number(bytes / Megabyte / taken), $"{memory} MB",
                    Number(size / alone), Ratio(alone / taken), Number(size / together), Ratio(together / taken));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }

            async Task<double?> Bare(int inACommit) => await BareInserts.Of(Path.Combine(folder, "library.sqlite"), Path.Combine(folder, "bare.sqlite"), inACommit);
        }
    }

    private static long Write(string folder, int essays)
    {
        var (texts, bytes) = (new MadeTexts(), 0L);
        for (var number = 1; number <= essays; number++)
        {
            var essay = texts.Essay(number);
            var file = Encoding.UTF8.GetBytes(essay.File);
            File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:000000}.txt")), file);
            bytes += file.Length;
        }
        return bytes;
    }

    private static async Task<(double Seconds, string Megabytes)> Import(string folder, string path) =>
        await OwnProcess.Run(OneImport.Argument, folder, path) is [var seconds, var megabytes]
            ? (double.Parse(seconds, CultureInfo.InvariantCulture), megabytes)
            : throw new InvalidOperationException("The import failed.");

    private static string Number(double? number) => number?.ToString(number < 10 ? "0.0" : "N0", CultureInfo.InvariantCulture) ?? "";

    private static string Ratio(double? ratio) => ratio?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";
}
