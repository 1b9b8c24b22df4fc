using System.Globalization;
using AllianceReader.Exchange;

namespace AllianceReader.Benchmarks.Exports;

/// <summary>Every format of one library of 5,000 and one of 200,000 annotations, each in a process of its own, from the store to a file on disk.</summary>
internal sealed class ExportsFigure : IFigure
{
    private const int Few = 5_000;
    private const int Many = 200_000;

    /// <summary>Seconds that Taguette 1.5.2 takes for 5,000 on the same kind of machine.</summary>
    private static readonly Dictionary<string, string> Taguette = new(StringComparer.Ordinal) { ["csv"] = "1.0 s", ["xlsx"] = "1.5 s", ["docx"] = "11.8 s" };

    public string Name => "exports";

    public async Task Run(TextWriter output)
    {
        var (few, many) = (await AnnotatedLibrary.Of(Few), await AnnotatedLibrary.Of(Many));
        var table = new MarkdownTable(output, "Export (`-- exports`)", "5,000 annotations, first", "then", "Taguette 1.5.2", "Peak memory", "200,000 annotations", "Peak memory");
        foreach (var exporter in Exporters.All)
        {
            var (quick, slow) = (await Measured(exporter.Format, few), await Measured(exporter.Format, many, OneExport.Once));
            table.Row(exporter.Title, quick.First, quick.Then, Taguette.GetValueOrDefault(exporter.Format, ""), quick.Memory, slow.First, slow.Memory);
        }
    }

    private static async Task<(string First, string Then, string Memory)> Measured(string format, string library, params string[] how)
    {
        return await OwnProcess.Run([OneExport.Argument, format, library, .. how]) is [var first, var then, var memory] ? (Seconds(first), Seconds(then), $"{memory} MB") : ("failed", "", "");
    }

    private static string Seconds(string said) => double.Parse(said, CultureInfo.InvariantCulture).ToString("0.00 s", CultureInfo.InvariantCulture);
}
