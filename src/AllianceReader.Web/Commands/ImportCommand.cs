using System.CommandLine;
using AllianceReader.Corpus;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Intake;
using AllianceReader.Sqlite;
using AllianceReader.Web.Fetching;
using AllianceReader.Web.Serving;

namespace AllianceReader.Web.Commands;

/// <summary><c>import PATH...</c>: takes files, and those of folders that may be essays, into the library: essays, and notes that others have made of them.</summary>
internal static class ImportCommand
{
    public static Command Make()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders whose essays are meant (text, Markdown, HTML, Word, EPUB, PDF, and zips of these), or addresses of pages to fetch.", Arity = ArgumentArity.OneOrMore };
        var preview = new Option<bool>("--preview") { Description = "Only say what somebody's notes would bring; essays are passed over." };
        var chapters = new Option<bool>("--chapters") { Description = "Each chapter of an EPUB is an essay of its own." };
        var import = new Command("import", "Takes essays and others' notes into the library, and says what became of each file.") { paths, preview, chapters };
        import.SetAction((parsed, stopping) => Run(parsed.GetRequiredValue(paths), parsed.GetValue(preview), parsed.GetValue(chapters), stopping));
        return import;
    }

    private static async Task<int> Run(string[] paths, bool preview, bool chapters, CancellationToken stopping)
    {
        var settings = Settings.Read();
        await using var library = await SqliteLibrary.OpenForWriting(settings.Database);
        if (!preview && await ArchiveImport.IsMeant(library, paths))
        {
            return await ArchiveImport.Run(library, paths[0]);
        }
        var (addresses, named) = (paths.Where(IsAddress).ToList(), paths.Where(path => !IsAddress(path)).ToList());
        var found = new CorpusFolders(AppContext.BaseDirectory, isDevelopment: false).At(named);
        using var importer = new Importer(library.Articles, library.Copies, found.Bibliography);
        var reader = new Reader(settings, TimeProvider.System);
        foreach (var warning in found.Warnings)
        {
            await Console.Error.WriteLineAsync(warning);
        }
        var results = new ImportResults(Console.Out, Console.Error, waits: !Console.IsErrorRedirected);
        var intake = ForeignWorks.Intake(library);
        await ImportProgress.Show(chapters ? [.. found.Files.Select(file => file with { Chapters = true })] : found.Files, async file =>
        {
            stopping.ThrowIfCancellationRequested();
            if (!await TakeInNotes(file, intake, importer, results, preview, reader))
            {
                await results.Add(preview ? new() { Rejected = [new(file.Name, $"{file.Name} holds nobody's notes; an essay has no preview.")] } : await importer.Import(file, reader.Now()));
            }
        });
        using var fetcher = new PageFetcher();
        var pages = new PageImport(fetcher, importer, settings);
        foreach (var address in preview ? [] : addresses)
        {
            await results.Add(await Fetch(address, pages, reader, stopping));
        }
        await results.End();
        return results.AreGood ? CommandLine.Done : CommandLine.Failed;
    }

    private static bool IsAddress(string path) =>
        path.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static async Task<ImportReport> Fetch(string address, PageImport pages, Reader reader, CancellationToken stopping)
    {
        await Console.Error.WriteLineAsync(address);
        try
        {
            return await pages.TakeIn(address, reader.Now(), stopping);
        }
        catch (FetchRefusedException refused)
        {
            return new() { Rejected = [new(address, refused.Message)] };
        }
    }

    /// <returns>False where it holds none: an essay, perhaps.</returns>
    private static async Task<bool> TakeInNotes(SourceFile file, Intake intake, Importer importer, ImportResults results, bool preview, Reader reader)
    {
        if (file.Path is null || !File.Exists(file.Path))
        {
            return false;
        }
        try
        {
            using var opened = new ForeignFile(file.Path, file.Name);
            var holding = await intake.Holds(opened, reader.Now());
            if (holding == Holding.EssayAndNotes && !preview)
            {
                await results.Add(await importer.Import(file, reader.Now()));
            }
            if (holding == Holding.Essay || intake.Read(opened) is not { } work)
            {
                return false;
            }
            var plan = await intake.Plan(file.Name, work, reader.Now());
            await results.Add(plan, preview ? null : await intake.TakeIn(plan.Incoming(), reader.Now()));
        }
        catch (FileRefusedException refused)
        {
            await results.Add(new() { Rejected = [new(file.Name, refused.Message)] });
        }
        // What may not be read is said by the importer, in its own words.
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        return true;
    }
}
