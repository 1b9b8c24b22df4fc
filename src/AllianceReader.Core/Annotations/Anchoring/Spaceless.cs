using AllianceReader.Articles;

namespace AllianceReader.Annotations.Anchoring;

/// <summary>Where the letters of a quote stand in a row, whatever the spaces and hyphens between them: "foo bar" as "foobar", "re-elect" as "reelect".</summary>
internal static class Spaceless
{
    /// <summary>Fewer letters than this stand in a row by chance, across the words of any text.</summary>
    private const int FewestLetters = 5;

    private const int Most = 8;

    public static IEnumerable<TextRange> Of(string text, string exact)
    {
        var (wanted, _) = Letters(exact);
        if (wanted.Length < FewestLetters)
        {
            yield break;
        }
        var (letters, places) = Letters(text);
        var found = 0;
        for (var at = letters.IndexOf(wanted, StringComparison.Ordinal); at >= 0 && found < Most; at = letters.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            found++;
            yield return new(places[at], places[at + wanted.Length - 1] + 1);
        }
    }

    private static (string Letters, int[] Places) Letters(string text)
    {
        var letters = new char[text.Length];
        var places = new int[text.Length];
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var folded = Fold.Of(text[i]);
            if (folded is not (Fold.Dropped or ' ' or '-') && !char.IsWhiteSpace(folded))
            {
                letters[count] = folded == Fold.Expands ? text[i] : folded;
                places[count++] = i;
            }
        }
        return (new(letters, 0, count), places);
    }
}
