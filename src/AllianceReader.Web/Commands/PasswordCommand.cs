using System.CommandLine;
using AllianceReader.Web.Access;
using Spectre.Console;

namespace AllianceReader.Web.Commands;

/// <summary><c>password</c>: sets the password anew and ends all sessions, also beside a running server, which asks for it from then on.</summary>
internal static class PasswordCommand
{
    public static Command Make()
    {
        var password = new Command("password", "Sets the password that the library asks for, and ends all sessions. Asks for it, or reads one line from standard input.");
        password.SetAction(_ => Run());
        return password;
    }

    private static async Task<int> Run()
    {
        var accounts = new Accounts(Settings.Read().Database, TimeProvider.System);
        accounts.SetPassword(Console.IsInputRedirected ? await Console.In.ReadLineAsync() ?? "" : Ask());
        await Console.Error.WriteLineAsync("The password is set, and all sessions have ended.");
        return CommandLine.Done;
    }

    // Twice, since nobody sees it. On standard error: what is asked is no result.
    private static string Ask()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var first = Passwords.Accept(console.Prompt(Hidden("New password:")));
        return console.Prompt(Hidden("Once more:")) == first
            ? first
            : throw new RefusedException("password", "The two are not the same. Nothing was changed.");
    }

    private static TextPrompt<string> Hidden(string question) => new TextPrompt<string>(question).Secret(null);
}
