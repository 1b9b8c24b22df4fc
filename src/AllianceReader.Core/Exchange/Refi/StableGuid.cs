using System.Security.Cryptography;
using System.Text;

namespace AllianceReader.Exchange.Refi;

/// <summary>Identifiers that are the same in every export of the same thing: UUID version 8 (RFC 9562, 5.8) of a SHA-256.</summary>
internal static class StableGuid
{
    private const int Length = 16;

    public static string Source(string slug) => Of("source", slug);

    public static string Code(string slug) => Of("code", slug);

    public static string User(string name) => Of("user", name);

    public static string Selection(string annotation) => Of("selection", annotation);

    public static string Note(string annotation) => Of("note", annotation);

    public static string Coding(string annotation, string theme) => Of("coding", $"{annotation} {theme}");

    /// <param name="kind">What it is of, since an essay and a theme may have the same slug.</param>
    public static string Of(string kind, string id)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{id}")).AsSpan(0, Length);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }
}
