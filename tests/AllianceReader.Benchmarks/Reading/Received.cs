using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace AllianceReader.Benchmarks.Reading;

/// <summary>What a window receives: bytes as they come by the wire, compressed and with their headers, by the address they come from.</summary>
internal sealed class Received
{
    private readonly ConcurrentDictionary<string, string> addresses = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> bytes = new(StringComparer.Ordinal);

    public static async Task<Received> By(ICDPSession session)
    {
        var received = new Received();
        session.Event("Network.requestWillBeSent").OnEvent += (_, said) => received.addresses[Request(said)] = said!.Value.GetProperty("request").GetProperty("url").GetString()!;
        session.Event("Network.loadingFinished").OnEvent += (_, said) => received.bytes[Request(said)] = said!.Value.GetProperty("encodedDataLength").GetInt64();
        await session.SendAsync("Network.enable");
        return received;
    }

    /// <summary>What was answered from the browser's own store has no bytes.</summary>
    public IReadOnlyList<(string Address, long Bytes)> Answers =>
        [.. bytes.Where(answer => answer.Value > 0).Select(answer => (addresses.GetValueOrDefault(answer.Key, ""), answer.Value))];

    /// <summary>Another visit begins.</summary>
    public void Forget()
    {
        addresses.Clear();
        bytes.Clear();
    }

    private static string Request(JsonElement? said) => said!.Value.GetProperty("requestId").GetString()!;
}
