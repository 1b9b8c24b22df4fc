using System.IO.Compression;
using System.Text;
using AllianceReader.Exchange;

namespace AllianceReader.Core.Tests.Exchange.Obsidian;

/// <summary>A vault in memory.</summary>
internal sealed class MemoryVault : IVault
{
    private readonly SortedDictionary<string, string> notes = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Files => [.. notes.Keys];

    public string this[string path]
    {
        get => notes[path];
        set => notes[path] = value;
    }

    public static async Task<MemoryVault> Of(LibrarySnapshot snapshot)
    {
        var vault = new MemoryVault();
        await vault.Export(snapshot);
        return vault;
    }

    public Task Export(LibrarySnapshot snapshot) => new ObsidianExport().Write(snapshot, this);

    public void Move(string path, string to)
    {
        notes[to] = notes[path];
        notes.Remove(path);
    }

    public string? Read(string path) => notes[path];

    public async Task Write(string path, Func<TextWriter, Task> write)
    {
        await using var writer = new StringWriter();
        await write(writer);
        notes[path] = writer.ToString();
    }
}

internal static class Zips
{
    // What makes zips writes synchronously here and there, and may.
    public static async Task<byte[]> Write(LibrarySnapshot snapshot)
    {
        using var stream = new MemoryStream();
        await new ObsidianExport().Write(snapshot, stream);
        return stream.ToArray();
    }

    public static SortedDictionary<string, string> Texts(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return new(archive.Entries.ToDictionary(entry => entry.FullName, Text), StringComparer.Ordinal);
    }

    public static byte[] Of(IEnumerable<KeyValuePair<string, string>> texts)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in texts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }
        return zip.ToArray();
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
