using AllianceReader.Web.Serving;

namespace AllianceReader.Web.Commands;

/// <summary>Opens the library in the browser, until it is told to stop.</summary>
internal static class ServeCommand
{
    public static async Task<int> Run(string[] args)
    {
        var app = Site.Build(args);
        app.Lifetime.ApplicationStarted.Register(() => SayWhereItIs(app));
        await app.RunAsync();
        return 0;
    }

    private static void SayWhereItIs(WebApplication app)
    {
        Console.WriteLine($"AllianceReader is open at {string.Join(" and ", app.Urls)}");
        Console.WriteLine($"Your library is {app.Services.GetRequiredService<LibrarySettings>().Database}");
        Console.Out.Flush();
    }
}
