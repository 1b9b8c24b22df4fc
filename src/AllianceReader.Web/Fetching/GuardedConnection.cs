using System.Net;
using System.Net.Sockets;

namespace AllianceReader.Web.Fetching;

/// <summary>
/// Trust boundary: connects to public machines only. The name is looked up here and once, and what it stands for is what is connected to,
/// so that no second answer can lead elsewhere (DNS rebinding); it is looked at again when the connection stands.
/// </summary>
/// <param name="resolve">What a name stands for.</param>
/// <param name="mayReach">Whether a machine may be talked to.</param>
internal sealed class GuardedConnection(Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPAddress, bool> mayReach)
{
    public async ValueTask<Stream> Open(SocketsHttpConnectionContext asked, CancellationToken stopping)
    {
        var (host, port) = (asked.DnsEndPoint.Host, asked.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Resolved(host, stopping);
        // One address that is not public is enough: a site that has both is up to something, or is on this network.
        if (addresses.Length == 0 || !addresses.All(mayReach))
        {
            throw NotPublic(host);
        }
        return await Connected(host, addresses, port, stopping);
    }

    private async Task<IPAddress[]> Resolved(string host, CancellationToken stopping)
    {
        try
        {
            return await resolve(host, stopping);
        }
        catch (SocketException unknown)
        {
            throw new FetchRefusedException($"There is no site {host}, or it cannot be looked up from here.", unknown);
        }
    }

    private async Task<Stream> Connected(string host, IPAddress[] addresses, int port, CancellationToken stopping)
    {
        Exception? last = null;
        foreach (var address in addresses)
        {
            try
            {
                return await Connected(host, new IPEndPoint(address, port), stopping);
            }
            catch (SocketException failed)
            {
                last = failed;
            }
        }
        throw new FetchRefusedException($"{host} does not answer.", last);
    }

    private async Task<Stream> Connected(string host, IPEndPoint to, CancellationToken stopping)
    {
#pragma warning disable CA2000 // The stream disposes of it.
        var socket = new Socket(to.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
#pragma warning restore CA2000
        try
        {
            await socket.ConnectAsync(to, stopping);
            return mayReach(((IPEndPoint)socket.RemoteEndPoint!).Address) ? new NetworkStream(socket, ownsSocket: true) : throw NotPublic(host);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static FetchRefusedException NotPublic(string host) =>
        new($"{host} is on this machine or its own network. Only pages that are open to everybody are fetched.");
}
