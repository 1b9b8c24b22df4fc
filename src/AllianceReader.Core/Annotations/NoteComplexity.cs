namespace AllianceReader.Annotations;

/// <summary>
/// Guards the Markdown parser, whose worst cases grow with the square of their openers. Measured on 64 Ki characters: 11,000 of
/// <c>[a](b</c> take Markdig 3.4 seconds, 20,000 of <c>~~a</c> 1.7, <c>> - > -</c> 1.2; within these limits all stay below half a second.
/// </summary>
internal static class NoteComplexity
{
    /// <summary>Beginnings of addresses in one note: one in every thirty characters.</summary>
    private const int MostAddresses = 2000;

    /// <summary>Signs of links, emphasis and code in one note: one in every thirteen characters.</summary>
    private const int MostSigns = 5000;

    /// <summary>Quote and list markers at the start of one line.</summary>
    private const int DeepestLine = 24;

    public static bool IsBearable(string markdown) =>
        markdown.Length <= NoteText.Longest
        && AddressesIn(markdown) <= MostAddresses
        && markdown.Count(c => c is '[' or '*' or '_' or '`' or '~' or '<') <= MostSigns
        && IsShallow(markdown);

    private static int AddressesIn(ReadOnlySpan<char> markdown) => markdown.Count("](") + markdown.Count("://") + markdown.Count("www.") + markdown.Count("mailto:");

    public static bool IsShallow(ReadOnlySpan<char> markdown)
    {
        foreach (var line in markdown.EnumerateLines())
        {
            if (Depth(line) > DeepestLine)
            {
                return false;
            }
        }
        return true;
    }

    // "> > - 1. " is four deep; a rule of forty dashes is not forty.
    private static int Depth(ReadOnlySpan<char> line)
    {
        var depth = 0;
        for (var i = 0; i < line.Length && (line[i] is '>' or '-' or '+' or '*' or '.' or ')' || char.IsWhiteSpace(line[i]) || char.IsAsciiDigit(line[i])); i++)
        {
            var isMarker = line[i] == '>' || (!char.IsWhiteSpace(line[i]) && !char.IsAsciiDigit(line[i]) && i + 1 < line.Length && char.IsWhiteSpace(line[i + 1]));
            depth += isMarker ? 1 : 0;
        }
        return depth;
    }
}
