using System.CommandLine;
using AllianceReader.Sqlite;

namespace AllianceReader.Web.Commands;

/// <summary><c>restore FILE</c>: puts a backup in the place of the library. Refused beside a running server.</summary>
internal static class RestoreCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "A file that backup made." };
        var restore = new Command("restore", "Puts a backup in the place of the library; what stood there is kept beside it.") { file };
        restore.SetAction(parsed => Run(parsed.GetRequiredValue(file)));
        return restore;
    }

    private static async Task<int> Run(string file)
    {
        var settings = Settings.Read();
        var kept = await SqliteLibrary.Restore(file, settings.Database, settings.Journal);
        await Console.Out.WriteLineAsync(settings.Database);
        if (kept is not null)
        {
            await Console.Error.WriteLineAsync($"What stood there is kept as {kept}.");
        }
        return CommandLine.Done;
    }
}
