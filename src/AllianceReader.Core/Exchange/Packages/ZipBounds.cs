namespace AllianceReader.Exchange.Packages;

/// <summary>The most that a package may hold. What it says of itself is compared with them before anything is unpacked.</summary>
public sealed record ZipBounds
{
    /// <summary>Some 300 bytes of memory each.</summary>
    public int MostEntries { get; init; } = 10_000;

    /// <summary>Bytes, unpacked.</summary>
    public long LargestEntry { get; init; } = 256L * 1024 * 1024;

    /// <summary>Bytes, unpacked, of all entries.</summary>
    public long LargestTotal { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Unpacked by packed. The worst of honest XML stays below 200; a bomb comes near Deflate's utmost, 1,032.</summary>
    public int HighestRatio { get; init; } = 400;

    /// <summary>Bytes, unpacked: what is smaller may be packed as tightly as it likes.</summary>
    public long SmallEntry { get; init; } = 1024 * 1024;
}
