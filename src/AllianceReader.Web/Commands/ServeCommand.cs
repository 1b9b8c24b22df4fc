using System.CommandLine;
using AllianceReader.Web.Access;
using AllianceReader.Web.Serving;
using Microsoft.AspNetCore.Connections;

namespace AllianceReader.Web.Commands;

/// <summary><c>[serve]</c>: opens the library in the browser, until it is told to stop.</summary>
internal static class ServeCommand
{
    private const string Name = "serve";
    private const string AllowAnonymous = "--allow-anonymous";

    public static Command Make(string[] args)
    {
        var serve = new Command(Name, "Opens the library in the browser (--urls ADDRESS for another than http://localhost:5170).") { Anonymous() };
        serve.SetAction(_ => Run([.. args.SkipWhile(arg => arg == Name)]));
        return serve;
    }

    public static void BeDefaultOf(RootCommand root, string[] args)
    {
        root.Add(Anonymous());
        root.SetAction(_ => Run(args));
    }

    /// <summary>Whether these are arguments of the host (<c>--urls</c>, <c>--environment</c>, <c>--contentRoot</c> …), which it reads itself.</summary>
    public static bool TakesForHost(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand or { Name: Name } && parsed.UnmatchedTokens is [['-', ..], ..];

    private static Option<bool> Anonymous() => new(AllowAnonymous) { Description = "Lets in everybody who reaches it from other machines, without a password.", Arity = ArgumentArity.Zero };

    private static async Task<int> Run(string[] args)
    {
        // Not left to the host, which would take the next argument for its value.
        var app = await Site.Build([.. args.Where(arg => arg != AllowAnonymous)], args.Contains(AllowAnonymous));
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
        var asks = app.Services.GetRequiredService<Door>().Asks;
        if (!app.Urls.All(Bindings.IsOnThisMachine))
        {
            Console.Error.WriteLine(
                $"Other machines can reach the library{(asks ? ", and it asks for the password" : ", and whoever does can read and change it")}. It answers to the names in AllowedHosts only.");
        }
        if (!asks)
        {
            SayHowToSetPassword(app);
        }
    }

    // In the console alone: a log is kept, and sent to others.
    private static void SayHowToSetPassword(WebApplication app) => Console.Error.WriteLine(
        $"It asks for no password. To set one, open {ReachableHere(app.Urls)}/login/first?token={app.Services.GetRequiredService<FirstToken>().Text} (good once, within a day)");

    private static string ReachableHere(ICollection<string> urls) =>
        urls.FirstOrDefault(Bindings.IsOnThisMachine)?.TrimEnd('/') ?? $"http://localhost:{urls.Select(url => BindingAddress.Parse(url).Port).FirstOrDefault()}";
}
