using System.Text;

namespace AllianceReader.Exchange.Obsidian;

/// <summary>
/// Texts that grow side by side and are read one by one after that: what a theme's note lists comes essay by essay. They wait in one
/// file without a name, so that their length costs no memory.
/// </summary>
internal sealed class Spool : IDisposable
{
    /// <summary>UTF-16 units of each text in memory before they go to the file.</summary>
    private const int Most = 4096;

    private readonly FileStream file = new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });

    private readonly Dictionary<string, Text> texts = new(StringComparer.Ordinal);

    public bool Has(string key) => texts.ContainsKey(key);

    public void Append(string key, string text)
    {
        if (!texts.TryGetValue(key, out var kept))
        {
            texts[key] = kept = new([], new());
        }
        kept.Waiting.Append(text);
        if (kept.Waiting.Length >= Most)
        {
            PutAway(kept);
        }
    }

    public async Task Write(string key, TextWriter writer)
    {
        if (!texts.TryGetValue(key, out var kept))
        {
            return;
        }
        foreach (var (start, length) in kept.Pieces)
        {
            var piece = new byte[length];
            file.Position = start;
            await file.ReadExactlyAsync(piece);
            await writer.WriteAsync(Encoding.UTF8.GetString(piece));
        }
        await writer.WriteAsync(kept.Waiting.ToString());
    }

    public void Dispose() => file.Dispose();

    private void PutAway(Text text)
    {
        var piece = Encoding.UTF8.GetBytes(text.Waiting.ToString());
        file.Position = file.Length;
        file.Write(piece);
        text.Pieces.Add((file.Position - piece.Length, piece.Length));
        text.Waiting.Clear();
    }

    private sealed record Text(List<(long Start, int Length)> Pieces, StringBuilder Waiting);
}
