using System.CommandLine;
using AllianceReader.Sqlite;

namespace AllianceReader.Web.Commands;

/// <summary><c>backup FILE</c>: copies the library as it stands, while others read and write.</summary>
internal static class BackupCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "Where the copy is to stand." };
        var backup = new Command("backup", "Copies the library to one file, also beside a running server.") { file };
        backup.SetAction(parsed => Run(parsed.GetRequiredValue(file)));
        return backup;
    }

    private static async Task<int> Run(string file)
    {
        await using var library = await SqliteLibrary.OpenForReading(Settings.Read().Database);
        await library.Backup(file);
        await Console.Out.WriteLineAsync(Path.GetFullPath(file));
        return CommandLine.Done;
    }
}
