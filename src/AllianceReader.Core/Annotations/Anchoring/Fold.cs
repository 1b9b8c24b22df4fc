using System.Text;
using static System.Globalization.UnicodeCategory;

namespace AllianceReader.Annotations.Anchoring;

/// <summary>What a character is to a reader: case, diacritics, typographic quotes and dashes, ligatures, widths and hidden marks do not count.</summary>
internal static class Fold
{
    /// <summary>Of characters that are not seen (combining marks, soft hyphens, joiners).</summary>
    public const char Dropped = '\0';

    /// <summary>Of characters that fold to several; <see cref="Several"/> has them.</summary>
    public const char Expands = '\uFFFF';

    private const int FirstHangul = 0xAC00;
    private const int LastHangul = 0xD7A3;

    private static readonly Dictionary<char, string> Expansions = [];

    // 128 KB and a few milliseconds once, for a look-up per character of every text that is searched.
    private static readonly char[] Folded = Table();

    public static char Of(char c) => Folded[c];

    public static string Several(char c) => c is >= (char)FirstHangul and <= (char)LastHangul ? Jamo(c) : Expansions[c];

    /// <summary>The folded characters of a piece of text, white space and all.</summary>
    public static int Into(Span<char> folded, ReadOnlySpan<char> text)
    {
        var length = 0;
        foreach (var c in text)
        {
            var f = Folded[c];
            if (f == Expands)
            {
                foreach (var each in Several(c))
                {
                    length = Put(folded, length, each);
                }
            }
            else if (f != Dropped)
            {
                length = Put(folded, length, f);
            }
        }
        return length;
    }

    private static int Put(Span<char> folded, int length, char c)
    {
        if (length < folded.Length)
        {
            folded[length++] = c;
        }
        return length;
    }

    private static char[] Table()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = i < 0x80 ? char.ToLowerInvariant((char)i) : FoldOf((char)i);
        }
        return table;
    }

    private static char FoldOf(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '`' or '\u00B4' or '\u2039' or '\u203A' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u00AB' or '\u00BB' or (>= '\u300A' and <= '\u300F') => '"',
        (>= '\u2010' and <= '\u2015') or '\u2212' or '\u2043' => '-',
        '\u2026' => '.',
        '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or '\u2060' or '\uFEFF' => Dropped,
        '\u00DF' => Expanded(c, "ss"),
        >= (char)FirstHangul and <= (char)LastHangul => Expands,
        _ when char.IsSurrogate(c) => c,
        _ when char.IsWhiteSpace(c) => ' ',
        _ when IsMark(c) => Dropped,
        _ when c < 0x2000 || c is (>= '\u2070' and < '\u2500') or (>= '\u3000' and < '\u3400') or >= '\uF900' => Decomposed(c),
        _ => c,
    };

    // Of alphabets that can be read without them. In Indic scripts a mark is a vowel, and stays.
    private static bool IsMark(char c) => c is (>= '\u0300' and <= '\u036F') or (>= '\u0591' and <= '\u05C7') or (>= '\u064B' and <= '\u065F')
        or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20FF')
        or '\u3099' or '\u309A' or (>= '\uFE00' and <= '\uFE0F') or (>= '\uFE20' and <= '\uFE2F');

    private static char Decomposed(char c)
    {
        if (char.GetUnicodeCategory(c) is OtherNotAssigned or PrivateUse)
        {
            return c;
        }
        var parts = string.Concat(c.ToString().Normalize(NormalizationForm.FormKD).Where(part => !IsMark(part) && part != ' ')).ToLowerInvariant();
        return parts.Length switch
        {
            0 => Dropped,
            1 => parts[0],
            _ => Expanded(c, parts),
        };
    }

    private static char Expanded(char c, string parts)
    {
        Expansions[c] = parts;
        return Expands;
    }

    // Unicode 3.12: a syllable is its consonants and vowel, so that a changed particle is a small change, and NFD is no change.
    private static string Jamo(char syllable)
    {
        var index = syllable - FirstHangul;
        var (lead, vowel, tail) = ((char)(0x1100 + (index / 588)), (char)(0x1161 + (index % 588 / 28)), (char)(0x11A7 + (index % 28)));
        return tail == 0x11A7 ? $"{lead}{vowel}" : $"{lead}{vowel}{tail}";
    }
}
