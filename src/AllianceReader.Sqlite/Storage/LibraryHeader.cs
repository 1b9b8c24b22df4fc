using System.Buffers.Binary;

namespace AllianceReader.Sqlite.Storage;

/// <summary>
/// The first hundred bytes of a SQLite file (https://www.sqlite.org/fileformat2.html section 1.3). Read as bytes, since SQLite itself would
/// recover or create files beside a database that may be somebody else's.
/// </summary>
internal static class LibraryHeader
{
    /// <summary>"AlRe": how our file is told from any other SQLite file. Written before anything else, so the header always has it.</summary>
    public const int ApplicationId = 0x416C5265;

    private const int Length = 100;
    private const int ApplicationIdAt = 68;
    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    public static bool IsEmptyOrAbsent(string path) => !File.Exists(path) || new FileInfo(path).Length == 0;

    /// <exception cref="NotALibraryException">The file is not ours; it is left as it is.</exception>
    public static void RequireOurs(string path)
    {
        var name = Path.GetFileName(path);
        if (IsEmptyOrAbsent(path))
        {
            throw new NotALibraryException($"There is no library at {name} yet.");
        }
        var header = Read(path);
        if (!header.AsSpan().StartsWith(Magic))
        {
            throw new NotALibraryException($"{name} is not a SQLite file, so it cannot be a library. It was left as it is.");
        }
        if (BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(ApplicationIdAt)) != ApplicationId)
        {
            throw new NotALibraryException($"{name} is another application's database, not an AllianceReader library. It was left as it is.");
        }
    }

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = new byte[Length];
        file.ReadAtLeast(header, Length, throwOnEndOfStream: false);
        return header;
    }
}
