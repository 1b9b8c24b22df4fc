using System.Text.RegularExpressions;

namespace AllianceReader.Articles;

public enum Difference
{
    Same,

    /// <summary>Only in the old text.</summary>
    Left,

    /// <summary>Only in the new one.</summary>
    Came,
}

/// <param name="Old">UTF-16 in the old text; empty for what came in.</param>
/// <param name="New">UTF-16 in the new text; empty for what left.</param>
public readonly record struct DiffPart(Difference Kind, TextRange Old, TextRange New);

/// <summary>Where two texts differ, by whole words, as a reader would strike and insert. The parts hold both texts, each in its order.</summary>
public static partial class WordDiff
{
    /// <summary>A lone "the" or comma between two changes is no comfort to the eye: letters and digits, fewer than these.</summary>
    private const int TooLittle = 4;

    public static IReadOnlyList<DiffPart> Of(string old, string revised)
    {
        Token[] left = Tokens(old), right = Tokens(revised);
        var pairs = InOrder.Pairs([.. left.Select(t => t.Word)], [.. right.Select(t => t.Word)]);
        return [.. Parts(Legible(pairs, left, right), left, right, old.Length, revised.Length)];
    }

    /// <summary>How many words (not signs) of <paramref name="old"/> stand in the other text in their order, and how many it has.</summary>
    public static (int Kept, int All) WordsKept(string old, string revised)
    {
        Token[] left = Tokens(old), right = Tokens(revised);
        var pairs = InOrder.Pairs([.. left.Select(t => t.Word)], [.. right.Select(t => t.Word)]);
        return (pairs.Count(pair => left[pair.Old].IsWord), left.Count(t => t.IsWord));
    }

    private static Token[] Tokens(string text)
    {
        List<Token> tokens = [];
        var start = 0;
        foreach (var match in Word().EnumerateMatches(text))
        {
            var word = text.Substring(match.Index, match.Length);
            tokens.Add(new(word, new(start, match.Index + match.Length), char.IsLetterOrDigit(word, 0)));
            start = match.Index + match.Length;
        }
        return [.. tokens];
    }

    private static List<(int Old, int New)> Legible(IReadOnlyList<(int Old, int New)> pairs, Token[] left, Token[] right)
    {
        List<(int Old, int New)> kept = [];
        for (var at = 0; at < pairs.Count;)
        {
            var end = EndOfRun(pairs, at);
            var isBetween = pairs[at] != (0, 0) && pairs[end - 1] != (left.Length - 1, right.Length - 1);
            if (!isBetween || pairs.Skip(at).Take(end - at).Sum(pair => left[pair.Old].IsWord ? left[pair.Old].Word.Length : 0) >= TooLittle)
            {
                kept.AddRange(pairs.Skip(at).Take(end - at));
            }
            at = end;
        }
        return kept;
    }

    private static int EndOfRun(IReadOnlyList<(int Old, int New)> pairs, int start)
    {
        var end = start + 1;
        while (end < pairs.Count && pairs[end].Old == pairs[end - 1].Old + 1 && pairs[end].New == pairs[end - 1].New + 1)
        {
            end++;
        }
        return end;
    }

    private static IEnumerable<DiffPart> Parts(List<(int Old, int New)> pairs, Token[] left, Token[] right, int oldLength, int newLength)
    {
        var (old, revised) = (0, 0);
        for (var at = 0; at < pairs.Count;)
        {
            var end = EndOfRun(pairs, at);
            var (oldStart, newStart) = (left[pairs[at].Old].Range.Start, right[pairs[at].New].Range.Start);
            foreach (var part in Between(old, oldStart, revised, newStart))
            {
                yield return part;
            }
            (old, revised) = (left[pairs[end - 1].Old].Range.End, right[pairs[end - 1].New].Range.End);
            yield return new(Difference.Same, new(oldStart, old), new(newStart, revised));
            at = end;
        }
        foreach (var part in Between(old, oldLength, revised, newLength))
        {
            yield return part;
        }
    }

    private static IEnumerable<DiffPart> Between(int old, int oldEnd, int revised, int newEnd)
    {
        if (oldEnd > old)
        {
            yield return new(Difference.Left, new(old, oldEnd), new(revised, revised));
        }
        if (newEnd > revised)
        {
            yield return new(Difference.Came, new(oldEnd, oldEnd), new(revised, newEnd));
        }
    }

    /// <param name="Range">With the white space before it.</param>
    private readonly record struct Token(string Word, TextRange Range, bool IsWord);

    // A character outside the first plane is one sign, though two units.
    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\s\p{L}\p{N}\p{M}]", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
