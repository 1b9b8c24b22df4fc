using AllianceReader.Exchange;
using AllianceReader.Sqlite;
using AllianceReader.Web.Pages;

namespace AllianceReader.Web.Commands;

/// <summary>What <c>import</c> does with an archive: an empty library becomes the archived one. Into any other, its notes come in as others' notes do.</summary>
internal static class ArchiveImport
{
    public static async Task<bool> IsMeant(SqliteLibrary library, IReadOnlyList<string> paths)
    {
        if (paths is not [var path] || !File.Exists(path) || !await library.Archive.CanRestore())
        {
            return false;
        }
        await using var file = File.OpenRead(path);
        return LibraryArchive.IsOne(file);
    }

    public static async Task<int> Run(SqliteLibrary library, string path)
    {
        await using var file = File.OpenRead(path);
        var counts = await library.Archive.Restore(file, Path.GetFileName(path));
        await Console.Out.WriteLineAsync(library.Path);
        await Console.Error.WriteLineAsync(
            $"Restored: {Wording.Count(counts.Articles, "essay")}, {Wording.Count(counts.Passages, "passage")}, {Wording.Count(counts.Notes, "note")}, {Wording.Count(counts.Themes, "theme")}, {Wording.Count(counts.Changes, "change")}.");
        return CommandLine.Done;
    }
}
