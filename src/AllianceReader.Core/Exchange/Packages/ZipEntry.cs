namespace AllianceReader.Exchange.Packages;

/// <summary>A file in a package, as the package's table of contents has it.</summary>
/// <param name="Name">With slashes between folders; fit to be a path on every system.</param>
/// <param name="Length">Bytes, unpacked. Reading gives exactly as many, or fails.</param>
public sealed record ZipEntry(string Name, long Length)
{
    internal long PackedLength { get; init; }

    internal uint Crc { get; init; }

    /// <summary>APPNOTE 4.4.5.</summary>
    internal int Method { get; init; }

    /// <summary>APPNOTE 4.4.4.</summary>
    internal int Flags { get; init; }

    /// <summary>APPNOTE 4.4.15: the upper half is the mode where a Unix made it.</summary>
    internal uint Attributes { get; init; }

    /// <summary>Where its local header begins.</summary>
    internal long Header { get; init; }

    internal ReadOnlyMemory<byte> RawName { get; init; }

    internal bool IsFolder => Name.EndsWith('/') || (Attributes & DosFolder) != 0 || Kind == UnixFolder;

    /// <summary>Neither a file nor a folder: a link, a pipe, a device.</summary>
    internal bool IsSpecial => Kind is not (0 or UnixFile or UnixFolder);

    internal bool IsStored => Method == 0;

    internal bool IsDeflated => Method == 8;

    internal bool IsEncrypted => (Flags & (Encrypted | StronglyEncrypted | Masked)) != 0;

    private const uint DosFolder = 0x10;
    private const uint UnixFile = 0x8000;
    private const uint UnixFolder = 0x4000;
    private const int Encrypted = 1;
    private const int StronglyEncrypted = 1 << 6;
    private const int Masked = 1 << 13;

    private uint Kind => (Attributes >> 16) & 0xF000;
}
