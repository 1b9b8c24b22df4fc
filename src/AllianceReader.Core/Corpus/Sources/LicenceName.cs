using System.Text.RegularExpressions;

namespace AllianceReader.Corpus.Sources;

/// <summary>The short name of a licence that a page only links to.</summary>
internal static partial class LicenceName
{
    /// <returns><c>CC BY-NC-ND 4.0</c> for <c>https://creativecommons.org/licenses/by-nc-nd/4.0/</c>; anything else as it is.</returns>
    public static string Of(string line) => CreativeCommons().Match(line) is { Success: true } match
        ? match.Groups["zero"].Success ? "CC0 1.0" : $"CC {match.Groups["kind"].Value.ToUpperInvariant()} {match.Groups["version"].Value}"
        : line;

    [GeneratedRegex(@"creativecommons\.org/(?:licenses/(?<kind>by(?:-nc)?(?:-nd|-sa)?)/(?<version>[0-9]\.[0-9])|publicdomain/(?<zero>zero)/1\.0)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CreativeCommons();
}
