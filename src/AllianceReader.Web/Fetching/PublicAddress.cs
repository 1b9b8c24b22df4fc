using System.Net;
using System.Net.Sockets;

namespace AllianceReader.Web.Fetching;

/// <summary>
/// Trust boundary: which machines an address from outside may make this one talk to. Only those that anybody on the Internet can reach
/// (IANA special-purpose address registries, RFC 6890): not this machine, not its network, not the cloud that it runs in.
/// </summary>
internal static class PublicAddress
{
    // What an IPv4 address may not be; the cloud's metadata service is link-local.
    private static readonly IPNetwork[] reservedV4 = Networks(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

    // Everything public is in here; so loopback, local, link-local, multicast, IPv4-mapped and NAT64 (64:ff9b::) are not.
    private static readonly IPNetwork globalV6 = IPNetwork.Parse("2000::/3");

    // Within it: protocol assignments with Teredo, documentation, and 6to4, which has any IPv4 address inside.
    private static readonly IPNetwork[] reservedV6 = Networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    public static bool Is(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !reservedV4.Any(network => network.Contains(address)),
        AddressFamily.InterNetworkV6 => globalV6.Contains(address) && !reservedV6.Any(network => network.Contains(address)),
        _ => false,
    };

    private static IPNetwork[] Networks(params ReadOnlySpan<string> networks)
    {
        var parsed = new IPNetwork[networks.Length];
        for (var at = 0; at < networks.Length; at++)
        {
            parsed[at] = IPNetwork.Parse(networks[at]);
        }
        return parsed;
    }
}
