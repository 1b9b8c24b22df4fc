using System.Net;

namespace AllianceReader.Web.Access;

/// <summary>Where the server is told to listen.</summary>
internal static class Bindings
{
    private static readonly string[] PortKeys = [WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];

    /// <summary>The first of all addresses, from whichever setting, that another machine could reach; null for none.</summary>
    public static string? Exposed(IConfiguration configuration) => All(configuration).FirstOrDefault(address => !IsOnThisMachine(address));

    /// <summary>Whether it is told at all.</summary>
    public static bool Any(IConfiguration configuration) => All(configuration).Any();

    /// <summary>As Kestrel reads an address: a name that is neither <c>localhost</c> nor a number stands for every network.</summary>
    public static bool IsOnThisMachine(string address)
    {
        try
        {
            var host = BindingAddress.Parse(address).Host.Trim('[', ']');
            return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var number) && IPAddress.IsLoopback(number));
        }
        catch (Exception unread) when (unread is FormatException or ArgumentException)
        {
            return false;
        }
    }

    private static IEnumerable<string> All(IConfiguration configuration) =>
    [
        .. Parts(configuration[WebHostDefaults.ServerUrlsKey]),
        .. PortKeys.SelectMany(key => Parts(configuration[key])).Select(port => $"http://*:{port}"),
        .. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>(),
    ];

    private static string[] Parts(string? several) =>
        (several ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
