using System.Text.RegularExpressions;
using AllianceReader.Articles;

namespace AllianceReader.Annotations;

/// <summary>Parts a paragraph into its sentences, English and Korean. A doubtful stop does not end one: two sentences in one box do less harm than half a sentence in each.</summary>
public static partial class Sentences
{
    /// <param name="range">UTF-16, of <paramref name="text"/>.</param>
    /// <returns>In order, without the white space between them; together they hold everything else in the range.</returns>
    public static IReadOnlyList<TextRange> In(string text, TextRange range)
    {
        List<TextRange> found = [];
        var part = text.AsSpan(range.Start, range.Length);
        var start = 0;
        foreach (var stop in Stops().EnumerateMatches(part))
        {
            var end = stop.Index + stop.Length;
            if (stop.Index >= start && FullStop.EndsSentence(part[start..stop.Index], part[stop.Index..end], part[end..]))
            {
                Add(found, part, range.Start, start, end);
                start = end;
            }
        }
        Add(found, part, range.Start, start, part.Length);
        return found;
    }

    private static void Add(List<TextRange> found, ReadOnlySpan<char> part, int offset, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(part[start]))
        {
            start++;
        }
        while (end > start && char.IsWhiteSpace(part[end - 1]))
        {
            end--;
        }
        if (end > start)
        {
            found.Add(new(offset + start, offset + end));
        }
    }

    // A run of stops with the quotes, brackets and footnote signs that close after it, before white space; ideographic stops need none.
    // The lookbehind starts each run once only, so that a page of dots costs no more than a page.
    [GeneratedRegex("""(?<![.!?…])(?>[.!?…]+)(?>(?:["'”’»)\]」』〉》*†‡¹²³⁴⁵⁶⁷⁸⁹⁰]|\[[0-9]{1,3}\])*)(?=\s|$)|[。！？]+["'”’»)\]」』〉》]*""", RegexOptions.CultureInvariant)]
    private static partial Regex Stops();
}
