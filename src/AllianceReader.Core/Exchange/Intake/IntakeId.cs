using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace AllianceReader.Exchange.Intake;

/// <summary>
/// The id that an annotation has here because of the one it has elsewhere: the same each time, so that whatever was brought in once is
/// known again, however it has been changed since, and no list of what came from where has to be kept.
/// </summary>
public static partial class IntakeId
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private const string LettersAndDigits = Letters + "0123456789";

    /// <summary>Of ours it is ours. 51 bits of anybody else's: among a million annotations two meet with a chance of one in four thousand.</summary>
    public static string Of(string foreign) => Own().Match(foreign) is { Success: true } own ? own.Groups["id"].Value : Derived(foreign);

    private static string Derived(string foreign)
    {
        var number = new System.Numerics.BigInteger(SHA256.HashData(Encoding.UTF8.GetBytes(foreign)), isUnsigned: true);
        var id = new char[10];
        for (var at = 0; at < id.Length; at++)
        {
            var alphabet = at == 0 ? Letters : LettersAndDigits;
            (number, var digit) = System.Numerics.BigInteger.DivRem(number, alphabet.Length);
            id[at] = alphabet[(int)digit];
        }
        return new(id);
    }

    // As exported: http://localhost:5170/api/annotations/abcdefghij
    [GeneratedRegex(@"\Ahttps?://[^\s?#]*/api/annotations/(?<id>[a-z][a-z0-9]{9})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Own();
}
