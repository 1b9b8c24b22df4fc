using System.Text;
using AllianceReader.Articles;

namespace AllianceReader.Sqlite.Search;

/// <summary>
/// A text as the index holds it. Languages without spaces between all their words (Korean glues particles on, Chinese and Japanese part
/// nothing) are cut into pairs of characters: 한국의 becomes 한국 국의 의, so that 한국 is found in it, and 국의, and by its beginning 의.
/// Everything else stays as it is, and SQLite parts and stems it.
/// </summary>
internal sealed class Bigrams
{
    /// <summary>Of this way to segment; another way makes the index anew.</summary>
    public const int Version = 1;

    private readonly StringBuilder made = new();
    private readonly List<Piece> pieces = [];

    private Bigrams()
    {
    }

    public string Text => made.ToString();

    /// <summary>Of a text to be found.</summary>
    public static Bigrams Of(string text) => Cut(text, endsOpen: false);

    /// <summary>Of words to find: their last run may go on in the text, so that its last character need not stand alone.</summary>
    public static Bigrams OfWords(string words) => Cut(words, endsOpen: true);

    /// <summary>Whether the last word is one character of a run, which only as a beginning is found within words.</summary>
    public static bool EndsInOneOfARun(string words) =>
        words.Length > 0 && IsCut(words[^1]) && (words.Length == 1 || !IsCut(words[^2]));

    /// <summary>Where a range of the segmented text stands in the text it was made of; both UTF-16.</summary>
    public TextRange Source(TextRange range) => new(SourceOf(range.Start), SourceOf(range.End - 1) + 1);

    private static Bigrams Cut(string text, bool endsOpen)
    {
        var cut = new Bigrams();
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfRun(text, at);
            if (IsCut(text[at]))
            {
                cut.AddPairs(text, at, end, isLast: endsOpen && end == text.Length);
            }
            else
            {
                cut.Add(text, at, end);
            }
            at = end;
        }
        return cut;
    }

    private static int EndOfRun(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && IsCut(text[end]) == IsCut(text[start]))
        {
            end++;
        }
        return end;
    }

    private void AddPairs(string text, int start, int end, bool isLast)
    {
        var single = end - start == 1;
        made.Append(' ');
        for (var at = start; at < end; at++)
        {
            var length = Math.Min(2, end - at);
            if (length == 2 || single || !isLast)
            {
                Add(text, at, at + length);
                made.Append(' ');
            }
        }
    }

    private void Add(string text, int start, int end)
    {
        pieces.Add(new(made.Length, start));
        for (var at = start; at < end; at++)
        {
            // Control characters mark what was found (Highlights), and part words as spaces do.
            made.Append(char.IsControl(text[at]) ? ' ' : text[at]);
        }
    }

    private int SourceOf(int at)
    {
        int low = 0, high = pieces.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = pieces[middle].At <= at ? (middle, high) : (low, middle - 1);
        }
        return pieces[low].Source + (at - pieces[low].At);
    }

    // Hangul syllables, Chinese characters and kana of the basic plane.
    private static bool IsCut(char c) => c is (>= '\uAC00' and <= '\uD7A3') or (>= '\u3400' and <= '\u9FFF') or (>= '\u3041' and <= '\u30FF') or (>= '\uF900' and <= '\uFAFF');

    /// <param name="At">In the segmented text.</param>
    /// <param name="Source">In the text it was made of.</param>
    private readonly record struct Piece(int At, int Source);
}
