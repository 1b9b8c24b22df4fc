using System.CommandLine;
using AllianceReader.Web.Serving;
using Microsoft.AspNetCore.Connections;

namespace AllianceReader.Web.Commands;

/// <summary><c>[serve]</c>: opens the library in the browser, until it is told to stop.</summary>
internal static class ServeCommand
{
    private const string Name = "serve";

    public static Command Make(string[] args)
    {
        // The host has arguments of its own (--urls, --environment, --contentRoot …).
        var serve = new Command(Name, "Opens the library in the browser (--urls ADDRESS for another than http://localhost:5170).") { TreatUnmatchedTokensAsErrors = false };
        serve.SetAction(parsed => Run(parsed, [.. args.SkipWhile(arg => arg == Name)]));
        return serve;
    }

    public static void BeDefaultOf(RootCommand root, string[] args)
    {
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction(parsed => Run(parsed, args));
    }

    private static async Task<int> Run(ParseResult parsed, string[] args)
    {
        // A misspelled command must not open a server.
        if (parsed.UnmatchedTokens is [var first, ..] && !first.StartsWith('-'))
        {
            await Console.Error.WriteLineAsync($"There is no command '{first}'. Try --help.");
            return CommandLine.Failed;
        }
        var app = await Site.Build(args);
        app.Lifetime.ApplicationStarted.Register(() => SayWhereItIs(app));
        try
        {
            await app.RunAsync();
            return CommandLine.Done;
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync(
                $"Another program is listening at {string.Join(" or ", app.Urls)}. Stop it, or choose another address: --urls http://localhost:5171");
            return CommandLine.Failed;
        }
    }

    private static void SayWhereItIs(WebApplication app)
    {
        Console.WriteLine($"AllianceReader is open at {string.Join(" and ", app.Urls)}");
        Console.WriteLine($"Your library is {app.Services.GetRequiredService<LibrarySettings>().Database}");
        Console.Out.Flush();
    }
}
