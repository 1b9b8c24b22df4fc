using System.CommandLine;
using AllianceReader.Corpus;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Intake;
using AllianceReader.Sqlite;
using AllianceReader.Web.Fetching;
using AllianceReader.Web.Importing;
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
        var report = new Option<string>("--report") { Description = "A file to write the table of what became of each file to (CSV)." };
        var import = new Command("import", "Takes essays and others' notes into the library, and says what became of each file.") { paths, preview, chapters, report };
        import.SetAction(async (parsed, _) =>
        {
            using var interrupt = new Interrupt();
            return await Run(parsed.GetRequiredValue(paths), parsed.GetValue(preview), parsed.GetValue(chapters), parsed.GetValue(report), interrupt.Token);
        });
        return import;
    }

    private static async Task<int> Run(string[] paths, bool preview, bool chapters, string? report, CancellationToken stopping)
    {
        var settings = Settings.Read();
        await using var library = await SqliteLibrary.OpenForWriting(settings.Database, settings.Journal, settings.OwnBackups);
        if (library.Told is { } told)
        {
            await Console.Error.WriteLineAsync(told);
        }
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
        var underWay = new InOrder<ImportReport>(results.Add);
        var intake = ForeignWorks.Intake(library);
        using var fetcher = new PageFetcher();
        var pages = new PageImport(fetcher, importer, settings);
        try
        {
            await ImportProgress.Show(chapters ? [.. found.Files.Select(file => file with { Chapters = true })] : found.Files, async (file, ended) =>
            {
                stopping.ThrowIfCancellationRequested();
                results.RequireSaved();
                if (await TakeInNotes(file, intake, importer, results, underWay, preview, reader))
                {
                    ended();
                    return;
                }
                var begun = preview
                    ? Task.FromResult(new ImportReport { Rejected = [new(file.Name, $"{file.Name} holds nobody's notes; an essay has no preview.")] })
                    : await importer.Begin(file, reader.Now());
                await underWay.Add(Ended(begun, ended));
            });
            await underWay.End();
            results.RequireSaved();
            foreach (var address in preview ? [] : addresses)
            {
                await results.Add(await Fetch(address, pages, reader, stopping));
            }
            await results.End();
        }
        // The files that are left come in when the same command is given again.
        catch (Exception ended) when (ended is CannotSaveException || (ended is OperationCanceledException && stopping.IsCancellationRequested))
        {
            await underWay.End();
            await results.End();
            await Console.Error.WriteLineAsync($"Stopped before all {found.Files.Count + addresses.Count} files were looked at. What came in is in the library; the same command goes on with the rest.");
            return CommandLine.Failed;
        }
        finally
        {
            await WriteReport(report, results.Report, settings.PublicUrl);
        }
        return results.AreGood ? CommandLine.Done : CommandLine.Failed;
    }

    private static async Task<ImportReport> Ended(Task<ImportReport> begun, Action ended)
    {
        var report = await begun;
        ended();
        return report;
    }

    private static async Task WriteReport(string? file, ImportReport report, string publicUrl)
    {
        if (file is not null)
        {
            await using var table = File.Create(file);
            await ImportTable.Write(report, publicUrl, table);
        }
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
    private static async Task<bool> TakeInNotes(SourceFile file, Intake intake, Importer importer, ImportResults results, InOrder<ImportReport> underWay, bool preview, Reader reader)
    {
        if (file.Path is null || !File.Exists(file.Path))
        {
            return false;
        }
        try
        {
            using var opened = new ForeignFile(file.Path, file.Name);
            var holding = await intake.Holds(opened, reader.Now());
            if (holding == Holding.Essay)
            {
                return false;
            }
            // Its notes may be on an essay that came just before.
            await underWay.End();
            if (holding == Holding.EssayAndNotes && !preview)
            {
                await results.Add(await importer.Import(file, reader.Now()));
            }
            if (intake.Read(opened) is not { } work)
            {
                return false;
            }
            var plan = await intake.Plan(file.Name, work, reader.Now());
            await results.Add(plan, preview ? null : await intake.TakeIn(plan.Incoming(), reader.Now()));
        }
        catch (FileRefusedException refused)
        {
            await underWay.End();
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
