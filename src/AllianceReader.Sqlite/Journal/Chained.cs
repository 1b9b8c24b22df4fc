using System.Security.Cryptography;
using System.Text;

namespace AllianceReader.Sqlite.Journal;

/// <summary>
/// Lines of which each begins with a hash of the hash before it and of all its other bytes:
/// <c>{"hash":"64 hexadecimal digits",…}</c>. No byte of any of them can change unnoticed.
/// </summary>
internal static class Chained
{
    private const int Digits = 64;

    private static readonly int contentAt = Opening.Length + Digits + Closing.Length;

    /// <summary>Bytes of a line, at least.</summary>
    public static int Shortest => contentAt + 1;

    /// <summary>What the first line of a file follows.</summary>
    public static string Nothing { get; } = new('0', Digits);

    private static ReadOnlySpan<byte> Opening => "{\"hash\":\""u8;

    private static ReadOnlySpan<byte> Closing => "\","u8;

    /// <param name="content">JSON without its opening brace.</param>
    /// <returns>With its line end.</returns>
    public static byte[] Line(string previous, ReadOnlySpan<byte> content)
    {
        var line = new byte[contentAt + content.Length + 1];
        content.CopyTo(line.AsSpan(contentAt));
        Opening.CopyTo(line);
        Encoding.ASCII.GetBytes(Hash(previous, content)).CopyTo(line.AsSpan(Opening.Length));
        Closing.CopyTo(line.AsSpan(Opening.Length + Digits));
        line[^1] = (byte)'\n';
        return line;
    }

    /// <param name="line">Without its line end.</param>
    public static bool Holds(string previous, ReadOnlySpan<byte> line) =>
        line.Length > contentAt && line.StartsWith(Opening) && line[^1] == (byte)'}' && HashOf(line) == Hash(previous, line[contentAt..]);

    /// <returns>The hash that the line says it has.</returns>
    public static string HashOf(ReadOnlySpan<byte> line) => Encoding.ASCII.GetString(line.Slice(Opening.Length, Digits));

    private static string Hash(string previous, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(previous));
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
