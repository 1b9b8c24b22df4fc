using System.CommandLine;
using AllianceReader.Exchange;
using AllianceReader.Sqlite;

namespace AllianceReader.Web.Commands;

/// <summary>
/// What can be said to the program. Every command ends with 0 only when all of it worked; results go to standard output,
/// everything else to standard error.
/// </summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Failed = 1;

    public static async Task<int> Run(string[] args)
    {
        try
        {
            var parsed = Root(args).Parse(args);
            if (parsed.UnmatchedTokens is [var unknown, ..] && !ServeCommand.TakesForHost(parsed))
            {
                await Console.Error.WriteLineAsync($"'{unknown}' is not understood. Try --help.");
                return Failed;
            }
            // No termination timeout: the server ends its requests in its own time. Exceptions become sentences below.
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception exception) when (Sentence(exception) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return Failed;
        }
    }

    private static RootCommand Root(string[] args)
    {
        var root = new RootCommand("AllianceReader: a reading room for policy essays. Without a command it opens the library in the browser.")
        {
            ServeCommand.Make(args),
            ImportCommand.Make(),
            ExportCommand.Make(),
            BackupCommand.Make(),
            RestoreCommand.Make(),
            CheckCommand.Make(),
            PasswordCommand.Make(),
            AnchorCommand.Make(),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        ServeCommand.BeDefaultOf(root, args);
        return root;
    }

    // What a reader can do something about is said in a sentence; anything else is a defect and keeps its stack trace.
    private static string? Sentence(Exception exception) => exception switch
    {
        LibraryException or SettingRefusedException or RefusedException or CannotSaveException or FileRefusedException or UnauthorizedAccessException or IOException => exception.Message,
        _ => null,
    };
}
