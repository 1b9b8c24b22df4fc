using AllianceReader.Exchange;
using AllianceReader.Sqlite;
using AllianceReader.Web.Pages;

namespace AllianceReader.Web.Commands;

/// <summary>What <c>import</c> does with an archive: an empty library becomes the archived one.</summary>
internal static class ArchiveImport
{
    public static bool IsMeant(IReadOnlyList<string> paths)
    {
        if (paths is not [var path] || !File.Exists(path))
        {
            return false;
        }
        using var file = File.OpenRead(path);
        return LibraryArchive.IsOne(file);
    }

    public static async Task<int> Run(string path)
    {
        await using var library = await SqliteLibrary.OpenForWriting(Settings.Read().Database);
        await using var file = File.OpenRead(path);
        var counts = await library.Archive.Restore(file, Path.GetFileName(path));
        await Console.Out.WriteLineAsync(library.Path);
        await Console.Error.WriteLineAsync(
            $"Restored: {Wording.Count(counts.Articles, "essay")}, {Wording.Count(counts.Passages, "passage")}, {Wording.Count(counts.Notes, "note")}, {Wording.Count(counts.Themes, "theme")}, {Wording.Count(counts.Changes, "change")}.");
        return CommandLine.Done;
    }
}
