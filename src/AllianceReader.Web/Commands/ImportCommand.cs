using System.CommandLine;
using AllianceReader.Corpus;
using AllianceReader.Sqlite;

namespace AllianceReader.Web.Commands;

/// <summary><c>import PATH...</c>: takes files, and the text files of folders, into the library.</summary>
internal static class ImportCommand
{
    public static Command Make()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, or folders whose text files are meant.", Arity = ArgumentArity.OneOrMore };
        var import = new Command("import", "Takes files into the library, and says what became of each.") { paths };
        import.SetAction((parsed, stopping) => parsed.GetRequiredValue(paths) is var given && ArchiveImport.IsMeant(given) ? ArchiveImport.Run(given[0]) : Run(given, stopping));
        return import;
    }

    private static async Task<int> Run(string[] paths, CancellationToken stopping)
    {
        var settings = Settings.Read();
        await using var library = await SqliteLibrary.OpenForWriting(settings.Database);
        var found = new CorpusFolders(AppContext.BaseDirectory, isDevelopment: false).At(paths);
        using var importer = new Importer(library.Articles, found.Bibliography);
        var reader = new Reader(settings, TimeProvider.System);
        foreach (var warning in found.Warnings)
        {
            await Console.Error.WriteLineAsync(warning);
        }
        var results = new ImportResults(Console.Out, Console.Error, waits: !Console.IsErrorRedirected);
        await ImportProgress.Show(found.Files, async file =>
        {
            stopping.ThrowIfCancellationRequested();
            await results.Add(await importer.Import(file, reader.Now()));
        });
        await results.End();
        return results.AreGood ? CommandLine.Done : CommandLine.Failed;
    }
}
