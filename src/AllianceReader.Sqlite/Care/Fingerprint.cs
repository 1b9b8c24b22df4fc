using System.Globalization;
using System.Security.Cryptography;

namespace AllianceReader.Sqlite.Care;

/// <summary>By what a file is known again: its length and when it was last written, and where it is not too long, a hash of its bytes.</summary>
/// <param name="Sha256">Empty where it is unknown.</param>
internal sealed record Fingerprint(long Length, long Written, string Sha256)
{
    /// <summary>Bytes. Longer files are not hashed: a program that is told to stop has some seconds for it.</summary>
    private const long LongestHashed = 256L << 20;

    public static Fingerprint Of(string path, bool hashed = false)
    {
        var file = new FileInfo(path);
        return new(file.Length, file.LastWriteTimeUtc.Ticks, hashed && file.Length <= LongestHashed ? Hash(path) : "");
    }

    /// <returns>Null where it is none.</returns>
    public static Fingerprint? Parse(string text) =>
        text.Split(' ') is [var length, var written, .. var hash]
        && long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
        && long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            ? new(bytes, ticks, hash is [var sha] ? sha : "")
            : null;

    /// <summary>Whether the file has not been written to, or has every byte as it was.</summary>
    public bool IsOf(string path) => File.Exists(path) && Of(path) is var now && now.Length == Length
        && (now.Written == Written || (Sha256.Length > 0 && Sha256 == Hash(path)));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Length} {Written} {Sha256}").TrimEnd();

    private static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
