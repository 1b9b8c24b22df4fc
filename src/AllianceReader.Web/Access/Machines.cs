using System.Net;
using System.Net.Sockets;

namespace AllianceReader.Web.Access;

/// <summary>Which machine a connection comes from.</summary>
internal static class Machines
{
    /// <summary>One name for all the addresses that one machine can take: a home has 2^64 of version 6, and one network.</summary>
    public static string NameOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
