using System.Text;

namespace AllianceReader.Corpus;

/// <summary>The runs of three words that occur in a text, as hashes. Case, punctuation and spacing do not count.</summary>
public sealed class Shingles
{
    /// <summary>Words. Three keep a text alike under light editing (a changed word touches three runs) and two essays on one theme apart.</summary>
    public const int Length = 3;

    private readonly HashSet<ulong> hashes;

    private Shingles(HashSet<ulong> hashes) => this.hashes = hashes;

    public IReadOnlyCollection<ulong> Hashes => hashes;

    public static Shingles Of(string text)
    {
        var words = WordHashes(text.Normalized());
        HashSet<ulong> hashes = [];
        // A text of one or two words is one run.
        for (var i = 0; i == 0 || i + Length <= words.Count; i++)
        {
            hashes.Add(RunFrom(words, i));
        }
        return new(hashes);
    }

    /// <summary>Jaccard: runs in both by runs in either, 0 to 1.</summary>
    public double SimilarityTo(Shingles other)
    {
        var (fewer, more) = hashes.Count < other.hashes.Count ? (hashes, other.hashes) : (other.hashes, hashes);
        var both = fewer.Count(more.Contains);
        return both / (double)(hashes.Count + other.hashes.Count - both);
    }

    private static ulong RunFrom(List<ulong> words, int first)
    {
        var run = Hash.Seed;
        for (var i = first; i < Math.Min(first + Length, words.Count); i++)
        {
            run = Hash.Mix(run, words[i]);
        }
        return run;
    }

    // Ideographs and kana are written without spaces: each counts as a word.
    private static List<ulong> WordHashes(string text)
    {
        List<ulong> words = [];
        var word = Hash.Seed;
        foreach (var rune in text.EnumerateRunes())
        {
            var inWord = Rune.IsLetterOrDigit(rune);
            if ((!inWord || IsIdeograph(rune)) && word != Hash.Seed)
            {
                words.Add(word);
                word = Hash.Seed;
            }
            if (inWord)
            {
                word = Hash.Mix(word, (ulong)Rune.ToLowerInvariant(rune).Value);
            }
        }
        if (word != Hash.Seed)
        {
            words.Add(word);
        }
        return words;
    }

    private static bool IsIdeograph(Rune rune) => rune.Value is (>= 0x3041 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);
}
