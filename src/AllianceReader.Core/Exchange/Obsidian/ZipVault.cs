using System.IO.Compression;
using AllianceReader.Exchange.Packages;

namespace AllianceReader.Exchange.Obsidian;

/// <summary>A vault in a zip that is being made, anew or after an earlier one, whose other files come along as they were.</summary>
public sealed class ZipVault : IVault, IAsyncDisposable
{
    // The earliest and the latest that a zip can say (APPNOTE 4.4.6).
    private static readonly DateTimeOffset earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset latest = new(2107, 12, 31, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive made;
    private readonly SafeZip? earlier;
    private readonly DateTimeOffset time;
    private readonly HashSet<string> written = new(StringComparer.Ordinal);

    private ZipVault(ZipArchive made, SafeZip? earlier, DateTimeOffset time)
    {
        (this.made, this.earlier) = (made, earlier);
        this.time = time < earliest ? earliest : time > latest ? latest : time;
        Files = [.. (earlier?.Entries ?? []).Select(entry => entry.Name).Where(name => !name.Split('/').Any(part => part.StartsWith('.'))).Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Files { get; }

    /// <param name="output">Stays open.</param>
    /// <param name="earlier">The zip that it takes the place of.</param>
    public static async Task<ZipVault> Make(Stream output, DateTimeOffset time, SafeZip? earlier = null) =>
        new(await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null), earlier, time.ToUniversalTime());

    public string? Read(string path)
    {
        var entry = earlier!.Find(path)!;
        try
        {
            return entry.Length > FolderVault.LongestNote ? null : FolderVault.Utf8.GetString(earlier.Read(entry));
        }
        catch (System.Text.DecoderFallbackException)
        {
            return null;
        }
    }

    public async Task Write(string path, Func<TextWriter, Task> write)
    {
        written.Add(path);
        await using var content = await NewEntry(path).OpenAsync();
        await using var writer = new StreamWriter(content, FolderVault.Utf8) { NewLine = "\n" };
        await write(writer);
    }

    /// <summary>Takes over what of the earlier zip was not written anew.</summary>
    public async Task Finish()
    {
        foreach (var entry in (earlier?.Entries ?? []).Where(entry => !written.Contains(entry.Name)))
        {
            await using var content = await NewEntry(entry.Name).OpenAsync();
            await using var before = earlier!.Open(entry);
            await before.CopyToAsync(content);
        }
    }

    public ValueTask DisposeAsync() => made.DisposeAsync();

    private ZipArchiveEntry NewEntry(string path)
    {
        var entry = made.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = time;
        return entry;
    }
}
