using System.Globalization;

namespace AllianceReader.Annotations.Anchoring;

/// <summary>A text as words, signs and breaks between blocks. White space parts them and does not count, so a reflowed text is the same text.</summary>
internal sealed class Tokens(string text)
{
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    // Of English prose, white space included: the list seldom has to grow.
    private const int UnitsPerToken = 4;

    private static readonly Sort[] Sorts = Table();

    private Token[] items = new Token[(text.Length / UnitsPerToken) + 16];

    private enum Sort : byte
    {
        Space,
        NewLine,
        Letter,
        Ideograph,
        Sign,
        Hidden,
        Surrogate,
    }

    public string Text { get; } = text;

    public int Count { get; private set; }

    public Token this[int index] => items[index];

    public ReadOnlySpan<Token> Span => items.AsSpan(0, Count);

    public static Tokens Of(string text)
    {
        var tokens = new Tokens(text);
        tokens.Read();
        return tokens;
    }

    /// <returns>The first token that ends after this offset; <see cref="Count"/> when none does.</returns>
    public int At(int offset)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = items[middle].End > offset ? (low, middle) : (middle + 1, high);
        }
        return low;
    }

    private void Read()
    {
        var at = 0;
        while (at < Text.Length)
        {
            at = Sorts[Text[at]] switch
            {
                Sort.Space or Sort.Hidden => at + 1,
                Sort.NewLine => ReadNewLines(at),
                Sort.Letter => ReadWord(at),
                Sort.Surrogate => ReadPair(at),
                Sort.Ideograph => Add(at, EndOfMarks(at + 1), TokenKind.Word),
                _ => ReadSign(at),
            };
        }
    }

    private int Add(int start, int end, TokenKind kind) => Add(start, end, Mixed(start, end), kind);

    private int Add(int start, int end, ulong hash, TokenKind kind)
    {
        if (Count == items.Length)
        {
            Array.Resize(ref items, 2 * Count);
        }
        items[Count++] = new(start, end, hash, kind);
        return end;
    }

    private int ReadNewLines(int start)
    {
        var (at, lines) = (start, 0);
        for (; at < Text.Length && Sorts[Text[at]] is Sort.NewLine or Sort.Space; at++)
        {
            lines += Text[at] == '\n' ? 1 : 0;
        }
        return lines < 2 ? at : Add(start, at, Seed, TokenKind.Break);
    }

    private int ReadWord(int start)
    {
        var (at, hash) = (start, Seed);
        while (at < Text.Length)
        {
            var c = Text[at];
            if (Sorts[c] is Sort.Letter or Sort.Hidden)
            {
                hash = Mix(hash, c);
                at++;
            }
            else if (IsApostropheInWord(at))
            {
                hash = Mix(hash, '\'');
                at++;
            }
            else if (HyphenAtLineEnd(at) is var next and > 0)
            {
                at = next;
            }
            else
            {
                break;
            }
        }
        return Add(start, at, hash, TokenKind.Word);
    }

    private bool IsApostropheInWord(int at) =>
        Fold.Of(Text[at]) == '\'' && at + 1 < Text.Length && Sorts[Text[at + 1]] == Sort.Letter;

    // A word parted at the end of a line is one word: "deter-\nrence".
    private int HyphenAtLineEnd(int at)
    {
        if (Text[at] is not ('-' or '\u2010') || at + 2 >= Text.Length || Text[at + 1] != '\n')
        {
            return 0;
        }
        return char.IsLower(Text[at + 2]) ? at + 2 : 0;
    }

    // An emoji with its joiners, or an ideograph of the higher planes.
    private int ReadPair(int start)
    {
        var length = StringInfo.GetNextTextElementLength(Text.AsSpan(start));
        return Add(start, start + length, TokenKind.Word);
    }

    // "--" is "—", "..." is "…". Two stops are two: one may close a passage, the other its sentence.
    private int ReadSign(int start)
    {
        var sign = Fold.Of(Text[start]);
        var end = start + 1;
        while (end < Text.Length && Fold.Of(Text[end]) == sign)
        {
            end++;
        }
        var isOne = sign == '-' || (sign == '.' && end - start > 2);
        return Add(start, EndOfMarks(isOne ? end : start + 1), Mixed(start, start + 1), TokenKind.Sign);
    }

    private int EndOfMarks(int at)
    {
        while (at < Text.Length && Sorts[Text[at]] == Sort.Hidden)
        {
            at++;
        }
        return at;
    }

    private ulong Mixed(int start, int end)
    {
        var hash = Seed;
        for (var i = start; i < end; i++)
        {
            hash = Mix(hash, Text[i]);
        }
        return hash;
    }

    private static ulong Mix(ulong hash, char c)
    {
        var folded = Fold.Of(c);
        if (folded == Fold.Expands)
        {
            foreach (var each in Fold.Several(c))
            {
                hash = (hash ^ each) * Prime;
            }
            return hash;
        }
        return folded == Fold.Dropped ? hash : (hash ^ folded) * Prime;
    }

    private static Sort[] Table()
    {
        var table = new Sort[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = SortOf((char)i);
        }
        return table;
    }

    private static Sort SortOf(char c) => c switch
    {
        '\n' => Sort.NewLine,
        _ when char.IsSurrogate(c) => Sort.Surrogate,
        _ when char.IsWhiteSpace(c) => Sort.Space,
        _ when Fold.Of(c) == Fold.Dropped => Sort.Hidden,
        (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') => Sort.Ideograph,
        _ when char.IsLetterOrDigit(c) || IsVowelSign(c) || Fold.Of(c) == Fold.Expands => Sort.Letter,
        _ => Sort.Sign,
    };

    private static bool IsVowelSign(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
