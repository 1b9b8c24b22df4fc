using System.Net.Sockets;
using System.Text;

namespace AllianceReader.Web.Tests.Support;

/// <summary>A client that sends in chunks until the server hangs up, and only then listens.</summary>
internal static class Flood
{
    private const int ChunkSize = 64 * 1024;

    /// <returns>All that the server answered.</returns>
    public static async Task<string> Send(Uri server, string path, string type, string start, int bytes)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: {type}\r\nTransfer-Encoding: chunked\r\n\r\n"));
        try
        {
            await stream.WriteAsync(Chunk(start.PadRight(ChunkSize)));
            var chunk = Chunk(new string(' ', ChunkSize));
            for (var sent = ChunkSize; sent < bytes; sent += ChunkSize)
            {
                await stream.WriteAsync(chunk);
            }
        }
        catch (IOException)
        {
            // The server has hung up; what it said before is still there to be read.
        }
        return await Hear(stream);
    }

    private static byte[] Chunk(string text) => Encoding.ASCII.GetBytes($"{text.Length:x}\r\n{text}\r\n");

    private static async Task<string> Hear(NetworkStream stream)
    {
        var heard = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            for (int read; (read = await stream.ReadAsync(buffer)) > 0;)
            {
                heard.Append(Encoding.UTF8.GetString(buffer, 0, read));
            }
        }
        catch (IOException)
        {
            // Hung up.
        }
        return heard.ToString();
    }
}
