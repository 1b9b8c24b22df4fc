namespace AllianceReader.Web.Commands;

/// <summary>The settings of a command that runs without the host: the same file and the same environment.</summary>
internal static class Settings
{
    public static LibrarySettings Read() => LibrarySettings.From(new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build());
}
