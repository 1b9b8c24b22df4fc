using System.Text.RegularExpressions;
using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Review;

/// <summary>Which paragraph of a text is most like one that is not in it any more, for the reader to look at; never to place anything by.</summary>
internal static partial class Likest
{
    /// <summary>Of the distinct words of both together. Two paragraphs of one essay share a seventh by chance.</summary>
    private const double Enough = .25;

    /// <returns>Null when none is much like it.</returns>
    public static Paragraph? To(string paragraph, IReadOnlyList<Paragraph> blocks)
    {
        var words = WordsOf(paragraph);
        var (best, likeness) = blocks
            .Select(block => (block, Likeness: Likeness(words, WordsOf(block.Text))))
            .DefaultIfEmpty()
            .MaxBy(found => found.Likeness);
        return likeness >= Enough ? best : null;
    }

    private static double Likeness(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count(other.Contains);
        return shared == 0 ? 0 : shared / (double)(one.Count + other.Count - shared);
    }

    private static HashSet<string> WordsOf(string text) =>
        [.. Word().EnumerateMatches(text).ToStrings(text)];

    private static List<string> ToStrings(this Regex.ValueMatchEnumerator matches, string text)
    {
        List<string> words = [];
        foreach (var match in matches)
        {
            words.Add(text.Substring(match.Index, match.Length).ToUpperInvariant());
        }
        return words;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
