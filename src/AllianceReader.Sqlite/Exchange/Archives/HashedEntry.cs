using System.IO.Compression;
using System.Security.Cryptography;

namespace AllianceReader.Sqlite.Exchange.Archives;

/// <summary>A file of the archive being written, and what the manifest is to say of it.</summary>
internal sealed class HashedEntry(string name, Stream content) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long length;

    public static HashedEntry Begin(ZipArchive zip, string name, DateTimeOffset at, CompressionLevel level)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = at;
        return new(name, entry.Open());
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        content.Write(bytes);
        hash.AppendData(bytes);
        length += bytes.Length;
    }

    /// <summary>Once all of it is written.</summary>
    public ArchiveManifest.FileEntry Told() => new(name, length, Convert.ToHexStringLower(hash.GetHashAndReset()));

    public void Dispose()
    {
        content.Dispose();
        hash.Dispose();
    }
}
