using System.Security.Cryptography;

namespace AllianceReader.Web.Serving;

/// <summary>What is called how of a file that somebody sends.</summary>
internal static class SentFiles
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>Trust boundary: the name is the sender's word. Only its last part is kept, and nothing is ever written under it.</summary>
    public static string Name(string sent) => Path.GetFileName(sent.Replace('\\', '/'));

    /// <summary>Under which it lies here, and by which it is asked for. 26 of 36 signs: 134 bits, which nobody guesses.</summary>
    public static string Key() => RandomNumberGenerator.GetString(Letters, 26);
}
