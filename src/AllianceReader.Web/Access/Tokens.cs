using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AllianceReader.Web.Access;

/// <summary>Secrets that stand in an address: 256 random bits, which nobody guesses.</summary>
internal static class Tokens
{
    private const int Bytes = 32;

    public static string New() => Text(RandomNumberGenerator.GetBytes(Bytes));

    public static string Text(ReadOnlySpan<byte> secret) => Base64Url.EncodeToString(secret);

    /// <summary>What is kept and compared in its place. Of a secret of full length one round is enough.</summary>
    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
