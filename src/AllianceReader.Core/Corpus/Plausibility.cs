using System.Globalization;

namespace AllianceReader.Corpus;

/// <summary>Whether decoded text looks like something a person wrote, or like bytes read by the wrong table.</summary>
internal static class Plausibility
{
    /// <summary>A text file may carry a stray control character; one in fifty is a program or a picture.</summary>
    private const int OneIn = 50;

    /// <summary>A space or a stop comes every six characters in English, every fifteen in Chinese.</summary>
    private const int SeparatorIn = 25;

    /// <summary>No Western language writes more than one letter in six with an accent; one in three leaves room for short texts.</summary>
    private const int AccentIn = 3;

    /// <summary>Of the characters beyond ASCII: this much more expected ones than odd ones, from -1 to 1.</summary>
    private const double Enough = 0.5;

    // In Korean prose these hundred make up six in ten syllables; Chinese bytes read as Korean hit them one time in twenty.
    private const string CommonSyllables =
        "이다는의에을를고가은로하한지사도기자서대인리아정시어부해과들그수국제있나주일성라전장보동안만상선원스으조미구비" +
        "적와무신공여관경연계게거소중되위요유세러면방까통여내북남없했것때";

    private const double LeastCommon = 0.25;

    private const int EnoughSyllables = 20;

    private static readonly HashSet<char> StandardSyllables = [.. KsX1001()];

    /// <summary>No zero characters, and hardly any control or damaged ones.</summary>
    public static bool IsReadable(string text) => !text.Contains('\0', StringComparison.Ordinal) && text.Count(IsOdd) * OneIn <= text.Length;

    /// <summary>
    /// Text without a byte order mark. The other byte order turns each space and line end into a character that hardly any
    /// text has (U+2000, U+0A00) and each ASCII letter into a rare ideograph; ASCII text read as UTF-16 becomes ideographs two
    /// letters at a time, with hardly a space between them.
    /// </summary>
    public static bool IsUtf16(string text)
    {
        var odd = text.Count(c => IsOdd(c) || IsSwappedAscii(c));
        var between = text.Count(c => c is ' ' or '\n' or '\r' or (>= '\u3000' and <= '\u303F') or '\uFF0C');
        return odd * OneIn <= text.Length && between > 1 && between * SeparatorIn >= text.Length && text.Count(IsTwoAsciiLetters) * 2 <= text.Length;
    }

    public static bool IsWestern(string text)
    {
        int expected = 0, odd = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] > 127)
            {
                _ = WesternText.IsExpected(text, i) ? expected++ : odd++;
            }
        }
        return IsEnough(expected, odd) && (expected + odd) * AccentIn <= text.Length;
    }

    public static bool IsKorean(string text)
    {
        var hangul = text.Count(IsHangul);
        var standard = text.Count(StandardSyllables.Contains);
        var hanja = text.Count(c => c is >= '\u4E00' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF');
        // Jamo, kana, Greek, Cyrillic and box drawing share the table; a Korean essay hardly uses them, Japanese or Russian bytes hit them.
        var strange = text.Count(c => c is >= '\u0370' and <= '\u04FF' or >= '\u2500' and <= '\u257F' or >= '\u3041' and <= '\u318E');
        var odd = hangul - standard + strange + Math.Max(0, hanja - (hangul / 2));
        return hangul > 0 && IsEnough(standard, odd) && SoundsKorean(text, hangul);
    }

    private static bool SoundsKorean(string text, int hangul) =>
        hangul < EnoughSyllables || text.Count(CommonSyllables.Contains) >= hangul * LeastCommon;

    private static bool IsEnough(int expected, int odd) => expected - odd >= Enough * (expected + odd);

    private static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3';

    private static bool IsTwoAsciiLetters(char c) => (c & 0xFF) is >= ' ' and < 127 && (c >> 8) is >= ' ' and < 127;

    private static bool IsSwappedAscii(char c) => (c & 0xFF) == 0 && (c >> 8) is '\t' or '\n' or '\r' or (>= ' ' and < 127);

    private static bool IsOdd(char c) => c == '\uFFFD' || (c > '\r' ? IsOddCategory(c) : c < '\t');

    private static bool IsOddCategory(char c) => c is not '\u0085'
        && char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    // The 2,350 syllables of the national standard, rows 16 to 40. The 8,822 that code page 949 adds hardly ever occur in
    // prose, but they are what curly quotes before a letter turn into.
    private static string KsX1001()
    {
        var bytes = from row in Enumerable.Range(0xB0, 25) from cell in Enumerable.Range(0xA1, 94) from b in new[] { (byte)row, (byte)cell } select b;
        return StrictEncodings.TryDecode(StrictEncodings.Korean, bytes.ToArray())!;
    }
}
