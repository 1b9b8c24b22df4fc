namespace AllianceReader.Corpus;

/// <summary>
/// Tells a typesetter's hyphen at a line's end from a word's own, by the words of the same text: "secu-/rity" where "security" stands
/// elsewhere, "well-/known" where "well-known" does.
/// </summary>
internal sealed class Hyphens
{
    /// <summary>UTF-16 units: shorter parts are words of their own by chance ("in-/form").</summary>
    private const int ShortestWord = 3;

    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> compounds = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="lines">All of the text, as it is broken into lines.</param>
    public Hyphens(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            foreach (var part in line.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
            {
                var word = part.Trim('.', ',', ';', ':', '!', '?', '(', ')', '"', '“', '”', '‘', '’', '\'');
                _ = word.Contains('-', StringComparison.Ordinal) ? !word.EndsWith('-') && compounds.Add(word) : words.Add(word);
            }
        }
    }

    /// <summary>The line ends within a word, and the next begins with the rest of it.</summary>
    public static bool Break(string line, string next) => line is [.., var letter, '-' or '\u2010' or '\u00AD'] && char.IsLetter(letter) && next.Length > 0 && char.IsLower(next[0]);

    /// <summary>Whether the hyphen between two lines was put there by whoever broke them.</summary>
    public bool AreTypesetters(string line, string next)
    {
        var (first, second) = (LastWord(line)[..^1], FirstWord(next));
        return line[^1] == '\u00AD' || words.Contains(first + second)
            || !(compounds.Contains($"{first}-{second}") || first.Contains('-', StringComparison.Ordinal)
                || (first.Length >= ShortestWord && second.Length >= ShortestWord && words.Contains(first) && words.Contains(second)));
    }

    /// <summary>What the text itself says of it: the word stands in it unparted.</summary>
    public bool IsKnownWhole(string line, string next) => words.Contains(LastWord(line)[..^1] + FirstWord(next));

    public static string LastWord(string text) => text[(text.LastIndexOf(' ') + 1)..];

    /// <summary>Without what follows it.</summary>
    public static string FirstWord(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || char.IsSurrogate(text[end])))
        {
            end++;
        }
        return text[..end];
    }
}
