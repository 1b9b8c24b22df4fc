using System.Globalization;
using System.Text.RegularExpressions;
using AllianceReader.Articles;

namespace AllianceReader.Corpus.Layouts;

/// <summary>Tells given from family name, in Western and in Korean order, as bylines print them.</summary>
public static partial class PersonName
{
    /// <param name="printed"><c>CHOI Kang</c>, <c>Moon Chung-in</c>, <c>Scott A. Snyder</c>, <c>이재승</c>, <c>Publius</c>.</param>
    public static Author Read(string printed, string? affiliation = null)
    {
        var parts = printed.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        var capitals = Array.FindIndex(parts, IsCapitals);
        var written = Array.ConvertAll(parts, part => IsCapitals(part) ? InLowerCase(part) : part);
        return written switch
        {
            [] => new(printed, null, null, affiliation),
            [var only] => OnePart(only, affiliation),
            // A family name in capitals is set so in order to be known as one.
            _ when capitals >= 0 && parts.Count(IsCapitals) == 1 => Parted(written, capitals, capitals, affiliation),
            _ when KoreanName.IsFamilyFirst(written) => Parted(written, 0, 0, affiliation),
            _ => Parted(written, FirstOfFamily(written), written.Length - 1, affiliation),
        };
    }

    /// <summary>Names of a byline: <c>A</c>, <c>A and B</c>, <c>A, B and C</c>.</summary>
    public static IReadOnlyList<string> Split(string byline) => Between().Split(byline.Trim());

    private static Author OnePart(string name, string? affiliation) => KoreanName.FamilyOf(name) is { } family
        ? new(name, name[family.Length..], family, affiliation)
        : new(name, null, null, affiliation);

    private static Author Parted(string[] parts, int first, int last, string? affiliation) => new(
        string.Join(' ', parts),
        string.Join(' ', parts[..first].Concat(parts[(last + 1)..])),
        string.Join(' ', parts[first..(last + 1)]),
        affiliation);

    // "Ursula von der Leyen", "Jaap de Hoop Scheffer": the family name begins at its particle. "Martin Luther King Jr." keeps the Jr.
    private static int FirstOfFamily(string[] parts)
    {
        var particle = Array.FindIndex(parts, 1, part => char.IsLower(part[0]));
        return particle > 0 && particle < parts.Length - 1 ? particle : parts.Length - (parts.Length > 2 && Suffix().IsMatch(parts[^1]) ? 2 : 1);
    }

    private static bool IsCapitals(string part) => part.Count(char.IsLetter) > 1 && !part.Any(char.IsLower) && !part.Contains('.', StringComparison.Ordinal)
        && part.Any(char.IsUpper) && !Suffix().IsMatch(part);

    // CHOI is Choi, KIM-LEE is Kim-Lee.
    private static string InLowerCase(string part) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(part.ToLowerInvariant());

    [GeneratedRegex(@"\s*,\s*and\s+|\s+and\s+|\s*[,&·]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:Jr|Sr|II|III|IV)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}
