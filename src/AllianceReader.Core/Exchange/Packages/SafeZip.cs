using System.Buffers.Binary;
using System.Text;

namespace AllianceReader.Exchange.Packages;

/// <summary>
/// A zip package that somebody sent. Everything it says of itself is judged when it is opened, and what is read is held against it:
/// no more bytes than declared, no fewer, and the checksum right. Nothing is ever unpacked to a path.
/// </summary>
/// <remarks>Entries may be read side by side, by one thread.</remarks>
public sealed class SafeZip
{
    private const uint HeaderSignature = 0x04034B50;
    private const int HeaderLength = 30;

    private readonly Stream zip;
    private readonly string file;
    private readonly Dictionary<string, ZipEntry> byName;

    private SafeZip(Stream zip, string file, IReadOnlyList<ZipEntry> entries)
    {
        (this.zip, this.file, Entries) = (zip, file, entries);
        byName = entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
    }

    /// <summary>Files only, in the package's order.</summary>
    public IReadOnlyList<ZipEntry> Entries { get; }

    /// <param name="zip">Seekable; stays open and is the caller's. Read by what is opened later too.</param>
    /// <param name="file">What to call it in a refusal.</param>
    /// <exception cref="FileRefusedException">Not a zip, damaged, or more or other than it may be.</exception>
    public static SafeZip Open(Stream zip, string file, ZipBounds? bounds = null)
    {
        bounds ??= new();
        var directory = new ZipDirectory(zip, file, bounds);
        var entries = directory.Read();
        new ZipRules(file, bounds).Judge(entries, directory.Start);
        return new(zip, file, [.. entries.Where(entry => !entry.IsFolder)]);
    }

    /// <summary>Whether it begins as a zip does; its position is left as it was.</summary>
    public static bool IsZip(Stream stream)
    {
        var at = stream.Position;
        Span<byte> start = stackalloc byte[4];
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = at;
        return read == start.Length && (start.SequenceEqual("PK\x3\x4"u8) || start.SequenceEqual("PK\x5\x6"u8));
    }

    /// <param name="name">To the letter.</param>
    public ZipEntry? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Gives the bytes as declared; the last read fails where they are not.</summary>
    /// <exception cref="FileRefusedException">The entry is not where the table of contents says; and from reading.</exception>
#pragma warning disable CA2000 // A section holds nothing of its own.
    public Stream Open(ZipEntry entry) => new CheckedStream(new Section(zip, StartOf(entry), entry.PackedLength), entry, Called(entry));
#pragma warning restore CA2000

    /// <exception cref="FileRefusedException">As for <see cref="Open(ZipEntry)"/>.</exception>
    public byte[] Read(ZipEntry entry)
    {
        using var content = Open(entry);
        var bytes = new byte[entry.Length];
        content.ReadExactly(bytes);
        // The end is where length and checksum are looked at.
        return content.ReadByte() < 0 ? bytes : throw new FileRefusedException($"{Called(entry)} is longer than it says.");
    }

    /// <summary>UTF-8, a byte order mark left off.</summary>
    /// <exception cref="FileRefusedException">Not UTF-8; and as for <see cref="Open(ZipEntry)"/>.</exception>
    public string ReadText(ZipEntry entry)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Read(entry)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new FileRefusedException($"{Called(entry)} is not UTF-8 text.");
        }
    }

    /// <summary>Reads all of it once, for the sake of lengths and checksums.</summary>
    /// <exception cref="FileRefusedException">The first entry that is not as declared.</exception>
    public void Verify()
    {
        foreach (var entry in Entries)
        {
            using var content = Open(entry);
            content.CopyTo(Stream.Null);
        }
    }

    /// <summary>What to call an entry in a sentence: <c>sources/a.txt in project.qdpx</c>.</summary>
    public string Called(ZipEntry entry) => $"{entry.Name} in {file}";

    // Both headers have to name the same file: programs differ in which of the two they believe.
    private long StartOf(ZipEntry entry)
    {
        var header = new byte[HeaderLength + entry.RawName.Length];
        zip.Position = entry.Header;
        zip.ReadExactly(header);
        var (name, extra) = (U16(26), U16(28));
        var start = entry.Header + HeaderLength + name + extra;
        return BinaryPrimitives.ReadUInt32LittleEndian(header) == HeaderSignature
            && name == entry.RawName.Length && header.AsSpan(HeaderLength).SequenceEqual(entry.RawName.Span)
            && U16(8) == entry.Method
            && start <= zip.Length - entry.PackedLength
            ? start
            : throw new FileRefusedException($"{Called(entry)} is not where the package's table of contents says.");

        ushort U16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(at));
    }

    internal static int LeastHeader(ZipEntry entry) => HeaderLength + entry.RawName.Length;
}
