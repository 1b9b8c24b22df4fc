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
        var serve = new Command(Name, "Opens the library in the browser (--urls ADDRESS for another than http://localhost:5170).");
        serve.SetAction(_ => Run([.. args.SkipWhile(arg => arg == Name)]));
        return serve;
    }

    public static void BeDefaultOf(RootCommand root, string[] args) => root.SetAction(_ => Run(args));

    /// <summary>Whether these are arguments of the host (<c>--urls</c>, <c>--environment</c>, <c>--contentRoot</c> …), which it reads itself.</summary>
    public static bool TakesForHost(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand or { Name: Name } && parsed.UnmatchedTokens is [['-', ..], ..];

    private static async Task<int> Run(string[] args)
    {
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
                $"{exception.Message} Stop the other program, or choose another address: --urls http://localhost:5171");
            return CommandLine.Failed;
        }
    }

    private static void SayWhereItIs(WebApplication app)
    {
        Console.WriteLine($"AllianceReader is open at {string.Join(" and ", app.Urls)}");
        Console.WriteLine($"Your library is {app.Services.GetRequiredService<LibrarySettings>().Database}");
        Console.Out.Flush();
        if (!app.Urls.All(IsOnThisMachine))
        {
            Console.Error.WriteLine("Other machines can reach the library, and whoever does can read and change it. It answers to the names in AllowedHosts only.");
        }
    }

    private static bool IsOnThisMachine(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback;
}
