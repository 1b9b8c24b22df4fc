using System.Numerics;

namespace AllianceReader.Annotations.Anchoring;

/// <summary>How like two words or two pieces of context are, 0 to 1.</summary>
internal static class Likeness
{
    /// <summary>Beneath this two words have nothing to do with each other.</summary>
    public const float Related = 0.5f;

    // Letters of a context that are compared (a Korean syllable is two or three), and how many more are read, for words that came into it.
    private const int MostLetters = 96;
    private const int Slack = 16;

    /// <summary>Whether two words may be alike at all: nine in ten are told apart here.</summary>
    public static bool MayBe(in Shape one, in Shape other)
    {
        var most = Math.Max(one.Length, other.Length) * (1 - Related);
        return Math.Abs(one.Length - other.Length) <= most
            && BitOperations.PopCount(one.Letters & ~other.Letters) <= most && BitOperations.PopCount(other.Letters & ~one.Letters) <= most
            && !one.HasDigit && !other.HasDigit;
    }

    /// <summary>Of two words that are not the same. Two figures are never alike: 2017 is not 2018.</summary>
    public static float OfWords(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        Span<char> a = stackalloc char[Shape.Longest];
        Span<char> b = stackalloc char[Shape.Longest];
        a = a[..Fold.Into(a, one)];
        b = b[..Fold.Into(b, other)];
        var like = 1 - (Edits(a, b) / (float)Math.Max(1, Math.Max(a.Length, b.Length)));
        return like < Related ? 0 : like;
    }

    /// <summary>Of what stood before a passage and what stands before this place now; from the place outward.</summary>
    public static double Before(string text, int at, string prefix)
    {
        var from = Math.Max(0, at - (2 * prefix.Length) - Slack);
        return Outward(text.AsSpan(from, at - from), prefix, reversed: true);
    }

    /// <summary>As <see cref="Before"/>, of what stood and stands after.</summary>
    public static double After(string text, int at, string suffix)
    {
        var to = Math.Min(text.Length, at + (2 * suffix.Length) + Slack);
        return Outward(text.AsSpan(at, to - at), suffix, reversed: false);
    }

    private static double Outward(ReadOnlySpan<char> there, string context, bool reversed)
    {
        var then = Spaced(context, reversed, MostLetters);
        var now = Spaced(there, reversed, then.Length + Slack);
        return then.Length == 0 ? 0 : Math.Max(0, 1 - (EditsToBeginning(then, now) / (double)then.Length));
    }

    // White space of any kind and amount is one space.
    private static char[] Spaced(ReadOnlySpan<char> text, bool reversed, int most)
    {
        Span<char> folded = text.Length <= 256 ? stackalloc char[1024] : new char[4 * text.Length];
        var length = Fold.Into(folded, text);
        var spaced = new List<char>(length);
        for (var i = 0; i < length && spaced.Count < most; i++)
        {
            var c = folded[reversed ? length - 1 - i : i];
            if (c is not (' ' or '\n' or '\r' or '\t'))
            {
                spaced.Add(c);
            }
            else if (spaced is not [.., ' '])
            {
                spaced.Add(' ');
            }
        }
        return [.. spaced];
    }

    // Insertions, deletions, substitutions: the least that make the context out of any beginning of what stands there.
    private static int EditsToBeginning(ReadOnlySpan<char> context, ReadOnlySpan<char> there)
    {
        Span<int> row = stackalloc int[there.Length + 1];
        for (var j = 0; j <= there.Length; j++)
        {
            row[j] = j;
        }
        for (var i = 1; i <= context.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= there.Length; j++)
            {
                var least = Math.Min(diagonal + (context[i - 1] == there[j - 1] ? 0 : 1), Math.Min(row[j], row[j - 1]) + 1);
                (diagonal, row[j]) = (row[j], least);
            }
        }
        var best = context.Length;
        foreach (var edits in row)
        {
            best = Math.Min(best, edits);
        }
        return best;
    }

    // With two neighbours changing places as one edit: the commonest slip of the hand.
    private static int Edits(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> earlier = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], earlier[j - 2] + 1);
                }
            }
            var spare = earlier;
            earlier = last;
            last = row;
            row = spare;
        }
        return last[b.Length];
    }
}
