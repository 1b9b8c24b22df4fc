using System.Buffers;
using System.Text;

namespace AllianceReader.Exchange.Word;

/// <summary>Where a text turns to the left and back.</summary>
internal static class Directions
{
    private static readonly SearchValues<char> Leftward = SearchValues.Create(
        [.. Enumerable.Range(0x0590, 0x370).Concat(Enumerable.Range(0xFB1D, 0x2E3)).Concat(Enumerable.Range(0xFE70, 0x90)).Concat([0xD802, 0xD803, 0xD83A, 0xD83B]).Select(c => (char)c)]);

    /// <summary>By its first letter, as the Unicode bidirectional algorithm has it (UAX 9, P2).</summary>
    public static bool IsRightToLeft(string text)
    {
        if (!text.AsSpan().ContainsAny(Leftward))
        {
            return false;
        }
        foreach (var rune in text.EnumerateRunes())
        {
            if (StrongOf(rune) is { } leftward)
            {
                return leftward;
            }
        }
        return false;
    }

    /// <summary>Stretches of one direction, in order and without a gap, UTF-16. Between two directions, marks and blanks go with the paragraph's.</summary>
    public static IEnumerable<(int Start, int End, bool Leftward)> In(string text, bool paragraph)
    {
        if (text.Length == 0)
        {
            return [];
        }
        return text.AsSpan().ContainsAny(Leftward) || paragraph ? Cut(text, paragraph) : [(0, text.Length, false)];
    }

    private static IEnumerable<(int Start, int End, bool Leftward)> Cut(string text, bool paragraph)
    {
        var (start, strongEnd, direction) = (0, 0, paragraph);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (StrongOf(rune) is { } leftward)
            {
                if (leftward != direction)
                {
                    // What lies between goes with the paragraph: to the stretch that has its direction.
                    var turn = direction == paragraph ? at : strongEnd;
                    if (turn > start)
                    {
                        yield return (start, turn, direction);
                    }
                    (start, direction) = (turn, leftward);
                }
                strongEnd = at + rune.Utf16SequenceLength;
            }
            at += rune.Utf16SequenceLength;
        }
        if (direction != paragraph && strongEnd > start && strongEnd < text.Length)
        {
            yield return (start, strongEnd, direction);
            (start, direction) = (strongEnd, paragraph);
        }
        yield return (start, text.Length, direction);
    }

    /// <returns>Null for what has no direction of its own.</returns>
    private static bool? StrongOf(Rune rune)
    {
        if (!Rune.IsLetter(rune))
        {
            return null;
        }
        return rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
    }
}
