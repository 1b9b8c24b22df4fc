using System.Text.RegularExpressions;

namespace AllianceReader.Corpus.Layouts;

/// <summary>The line that says who wrote an essay: <c>X is a fellow at Y</c>, <c>The author is a professor at Y</c>.</summary>
/// <param name="Name">Null where the line does not name the author.</param>
/// <param name="Affiliation">The institution where one is named, else the office held.</param>
internal sealed partial record AuthorBio(string? Name, string? Affiliation)
{
    public static AuthorBio? Read(SourceLine line) => Unnamed(line) ?? Named(line);

    /// <summary><c>The author is …</c>, <c>The author, X, is …</c></summary>
    public static AuthorBio? Unnamed(SourceLine line) => line.Match(TheAuthorIs()) is { } match
        ? new(match.Groups["name"] is { Success: true } name ? name.Value : null, AffiliationIn(match.Groups["office"].Value))
        : null;

    /// <summary><c>X is a …</c>, where X is a name and what follows an office that people hold.</summary>
    public static AuthorBio? Named(SourceLine line) => line.Match(SomebodyIs()) is { } match
        ? new(match.Groups["name"].Value, AffiliationIn(match.Groups["office"].Value))
        : null;

    private static string? AffiliationIn(string office)
    {
        var place = Place().Match(office);
        return place.Success ? place.Groups["place"].Value : FirstClause().Match(office).Value.Trim();
    }

    [GeneratedRegex(@"^\*?The authors?(?:,\s*(?<name>\p{Lu}[^,]{1,60}),)?\s+(?:is|are|was|were)\s+(?:an?\s+|the\s+)?(?<office>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex TheAuthorIs();

    // "Korea is a democracy" begins like a bio; what makes it one is an office and where it is held.
    [GeneratedRegex(
        """
        ^(?<name>\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:(?:van|von|de|der|den|la|le|du|da|bin|al)\s)*\p{Lu}[\p{L}\p{M}.'’-]*){0,4}),?
        \s(?:is|was)\s(?:also\s|currently\s|now\s)?(?:an?\s|the\s)?
        (?<office>(?:[\p{L}\p{M}.'’,-]+\s){0,8}?
          (?:professor|fellow|researcher|scholar|lecturer|analyst|scientist|director|president|editor|columnist|correspondent|journalist|writer|
             historian|economist|ambassador|diplomat|officer|candidate|student|teacher|chair|dean|adviser|advisor|consultant|pseudonym|pen\sname)
          (?:\s(?:in|of|at|for|with|on|emeritus|emerita|who|and)\b|[,.]).*)$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex SomebodyIs();

    // "at Vesalius College and a senior researcher": the name goes on over "of", "for", "and" only to another capital.
    [GeneratedRegex(@"\bat\s+(?:the\s+)?(?<place>\p{Lu}[^\s,.;]*(?:\s+(?:(?:of|for|the|and|on|de|la|&)\s+){0,2}\p{Lu}[^\s,.;]*)*)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"^.+?(?=\.(?:\s|$)|;|$|,?\s(?:and|who)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstClause();
}
