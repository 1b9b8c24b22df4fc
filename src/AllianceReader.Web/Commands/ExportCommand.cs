using System.CommandLine;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Obsidian;
using AllianceReader.Exchange.Packages;
using AllianceReader.Sqlite;
using AllianceReader.Web.Api;
using AllianceReader.Web.Pages;

namespace AllianceReader.Web.Commands;

/// <summary><c>export --format F --out FILE</c>: writes annotated passages to a file. Reads beside a running server.</summary>
internal static class ExportCommand
{
    public static Command Make()
    {
        var format = new Option<string>("--format") { Description = $"One of {ExportFormats.Names}.", Required = true };
        var articles = new Option<string[]>("--article") { Description = "Only this essay (its slug). May be given several times." };
        var themes = new Option<string[]>("--theme") { Description = "Only passages with this theme (its slug). May be given several times." };
        var authors = new Option<string[]>("--author") { Description = "Only essays of this author (their slug). May be given several times." };
        var collections = new Option<string[]>("--collection") { Description = "Only essays in this collection (its slug). May be given several times." };
        var unarchived = new Option<bool>("--without-archived") { Description = "Leaves out archived essays." };
        var from = new Option<string?>("--from") { Description = "Only essays published from then on: 2024, 2018-09 or 2025-04-09." };
        var to = new Option<string?>("--to") { Description = "Only essays published up to then, inclusive." };
        var noted = new Option<bool>("--noted") { Description = "Only passages with a note." };
        var file = new Option<string>("--out") { Description = "The file to write; - for standard output; for obsidian also the folder of a vault.", Required = true };
        var export = new Command("export", "Writes annotated passages to a file.") { format, articles, themes, authors, collections, unarchived, from, to, noted, file };
        export.SetAction(parsed => Run(
            parsed.GetRequiredValue(format),
            new()
            {
                Articles = parsed.GetValue(articles) ?? [],
                Themes = parsed.GetValue(themes) ?? [],
                Authors = parsed.GetValue(authors) ?? [],
                Collections = parsed.GetValue(collections) ?? [],
                Archived = parsed.GetValue(unarchived) ? ArchivedEssays.LeftOut : ArchivedEssays.Included,
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                Noted = parsed.GetValue(noted) ? true : null,
            },
            parsed.GetRequiredValue(file)));
        return export;
    }

    private static async Task<int> Run(string format, AnnotationQuery chosen, string path)
    {
        if (ExportFormats.IsArchive(format, chosen))
        {
            return await Archive(path);
        }
        var exporter = ExportFormats.Named(format);
        var settings = Settings.Read();
        await using var library = await SqliteLibrary.OpenForReading(settings.Database);
        using var snapshot = await library.Snapshots.Take(chosen, settings.PublicUrl, new Reader(settings, TimeProvider.System).Now());
        await ExportProgress.Show(snapshot, watched => Write(exporter, watched, path));
        await Console.Error.WriteLineAsync(Said(snapshot.Counts));
        return CommandLine.Done;
    }

    private static string Said(SnapshotCounts counts) =>
        $"{Wording.Count(counts.Passages, "passage")}, {Wording.Count(counts.Notes, "note")}, {Wording.Count(counts.Articles, "essay")}";

    private static async Task<int> Archive(string path)
    {
        await using var library = await SqliteLibrary.OpenForReading(Settings.Read().Database);
        ArchiveCounts? counts = null;
        await (path == "-" ? WriteToOutput(Write) : WriteToFile(Path.GetFullPath(path), Write));
        await Console.Error.WriteLineAsync(
            $"{Wording.Count(counts!.Passages, "passage")}, {Wording.Count(counts.Notes, "note")}, {Wording.Count(counts.Articles, "essay")}, {Wording.Count(counts.Changes, "change")}");
        return CommandLine.Done;

        async Task Write(Stream output) => counts = await library.Archive.Write(output, TimeProvider.System.GetUtcNow());
    }

    private static Task Write(IExporter exporter, LibrarySnapshot snapshot, string path) => (exporter, path) switch
    {
        (_, "-") => WriteToOutput(output => exporter.Write(snapshot, output)),
        (IRewritesVault vaults, _) when !path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) => vaults.Write(snapshot, new FolderVault(path)),
        (IRewritesVault vaults, _) => WriteToZip(vaults, snapshot, Path.GetFullPath(path)),
        _ => WriteToFile(Path.GetFullPath(path), output => exporter.Write(snapshot, output)),
    };

    private static async Task WriteToOutput(Func<Stream, Task> write)
    {
        await using var output = Console.OpenStandardOutput();
        await write(output);
    }

    // What a person has written in an earlier one comes along.
    private static async Task WriteToZip(IRewritesVault vaults, LibrarySnapshot snapshot, string path)
    {
        await using var earlier = File.Exists(path) ? File.OpenRead(path) : null;
        var standing = earlier is null ? null : SafeZip.Open(earlier, Path.GetFileName(path));
        await WriteToFile(path, async output =>
        {
            await using var vault = await ZipVault.Make(output, snapshot.Taken, standing);
            await vaults.Write(snapshot, vault);
            await vault.Finish();
        });
    }

    // Beside its place first: whoever stood there is replaced by a whole file or not at all.
    private static async Task WriteToFile(string path, Func<Stream, Task> write)
    {
        var draft = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var output = new FileStream(draft, FileMode.CreateNew))
            {
                await write(output);
            }
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
