using System.Globalization;
using AllianceReader.Articles;

namespace AllianceReader.Search;

/// <summary>What a reader looks for: words that all have to stand in one block. Case and diacritics do not count.</summary>
public sealed class Words
{
    /// <summary>Beyond this a question is a pasted page; each word costs one pass over the text.</summary>
    public const int Most = 16;

    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreWidth;

    private static readonly CompareInfo Comparison = CultureInfo.InvariantCulture.CompareInfo;

    private readonly IReadOnlyList<string> words;

    private Words(IReadOnlyList<string> words) => this.words = words;

    public bool IsEmpty => words.Count == 0;

    public static Words Of(string? question) => new([.. (question ?? "")
        .Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
        .Where(IsSeen)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Take(Most)]);

    public bool AllIn(string text) => words.All(word => Comparison.IndexOf(text, word, Loosely) >= 0);

    /// <returns>Where the words stand, in order, none overlapping another.</returns>
    public IReadOnlyList<TextRange> PlacesIn(string text) => TextRange.Joined(words.SelectMany(word => PlacesOf(word, text)));

    private static IEnumerable<TextRange> PlacesOf(string word, string text)
    {
        var from = 0;
        while (from < text.Length)
        {
            var at = Comparison.IndexOf(text.AsSpan(from), word, Loosely, out var length);
            if (at < 0 || length == 0)
            {
                yield break;
            }
            yield return new(from + at, from + at + length);
            from += at + length;
        }
    }

    // A word of ignorable characters alone would be found everywhere, at no length.
    private static bool IsSeen(string word) => Comparison.Compare(word, "", Loosely) != 0;
}
