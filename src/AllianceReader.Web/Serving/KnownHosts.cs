using Microsoft.AspNetCore.HostFiltering;

namespace AllianceReader.Web.Serving;

/// <summary>
/// Trust boundary: a page elsewhere can point a name of its own at this machine (DNS rebinding) and read the library as its own
/// site. Only names we know are answered: this machine's, the public address's, and what <c>AllowedHosts</c> adds.
/// </summary>
internal static class KnownHosts
{
    public static IServiceCollection AddKnownHosts(this IServiceCollection services, IConfiguration configuration, LibrarySettings settings) =>
        services.Configure<HostFilteringOptions>(hosts =>
        {
            hosts.AllowedHosts = [.. Named(configuration), new Uri(settings.PublicUrl).Host];
            // Left empty, so that a call gets problem details.
            hosts.IncludeFailureMessage = false;
        });

    private static string[] Named(IConfiguration configuration) =>
        (configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
