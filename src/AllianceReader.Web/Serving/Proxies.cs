using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace AllianceReader.Web.Serving;

/// <summary>
/// Trust boundary: anybody can write that a request came by TLS, or from another address. It is believed of the proxies in
/// <c>Proxy__Known</c> only, one hop deep. The host is never taken from such a header: a proxy passes it on as it came.
/// </summary>
internal static class Proxies
{
    public static void AddProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var known = Known(configuration["Proxy:Known"]);
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            known.ForEach(forwarded.KnownIPNetworks.Add);
            // Also where ASPNETCORE_FORWARDEDHEADERS_ENABLED says otherwise, which would believe everybody.
            forwarded.ForwardedHeaders = known.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        });
    }

    /// <exception cref="SettingRefusedException">One is neither an address nor a network.</exception>
    public static List<IPNetwork> Known(string? setting) =>
        [.. (setting ?? "").Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Network)];

    private static IPNetwork Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : throw new SettingRefusedException($"Proxy__Known has to hold addresses (10.0.0.2) or networks (10.0.0.0/8), parted by ';'; '{text}' is neither.");
}
