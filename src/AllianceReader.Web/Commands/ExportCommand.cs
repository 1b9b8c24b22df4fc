using System.CommandLine;
using AllianceReader.Exchange;
using AllianceReader.Sqlite;
using AllianceReader.Web.Api;

namespace AllianceReader.Web.Commands;

/// <summary><c>export --format F --out FILE</c>: writes annotated passages to a file. Reads beside a running server.</summary>
internal static class ExportCommand
{
    public static Command Make()
    {
        var format = new Option<string>("--format") { Description = $"One of {ExportFormats.Names}.", Required = true };
        var articles = new Option<string[]>("--article") { Description = "Only this essay (its slug). May be given several times." };
        var themes = new Option<string[]>("--theme") { Description = "Only passages with this theme (its slug). May be given several times." };
        var file = new Option<string>("--out") { Description = "The file to write; - for standard output.", Required = true };
        var export = new Command("export", "Writes annotated passages to a file.") { format, articles, themes, file };
        export.SetAction(parsed => Run(
            parsed.GetRequiredValue(format),
            new ExportScope { Articles = parsed.GetValue(articles) ?? [], Themes = parsed.GetValue(themes) ?? [] },
            parsed.GetRequiredValue(file)));
        return export;
    }

    private static async Task<int> Run(string format, ExportScope scope, string path)
    {
        var exporter = ExportFormats.Named(format);
        var settings = Settings.Read();
        await using var library = await SqliteLibrary.OpenForReading(settings.Database);
        var snapshot = await library.Snapshots.Take(scope, settings.PublicUrl, new Reader(settings, TimeProvider.System).Now());
        await Write(exporter, snapshot, path);
        await Console.Error.WriteLineAsync($"{snapshot.PassageCount} passages");
        return CommandLine.Done;
    }

    private static Task Write(IExporter exporter, LibrarySnapshot snapshot, string path) =>
        path == "-" ? WriteToOutput(exporter, snapshot) : WriteToFile(exporter, snapshot, Path.GetFullPath(path));

    private static async Task WriteToOutput(IExporter exporter, LibrarySnapshot snapshot)
    {
        await using var output = Console.OpenStandardOutput();
        await exporter.Write(snapshot, output);
    }

    // Beside its place first: whoever stood there is replaced by a whole file or not at all.
    private static async Task WriteToFile(IExporter exporter, LibrarySnapshot snapshot, string path)
    {
        var draft = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var output = new FileStream(draft, FileMode.CreateNew))
            {
                await exporter.Write(snapshot, output);
            }
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
