using System.Text;

namespace AllianceReader.Exchange.Csl;

/// <summary>
/// The words of a text in the letters of ASCII, lower case: accents fall off, Hangul is spelled by the Revised Romanization (letter by
/// letter, the changes of sound across syllables left out). Words of other scripts give none.
/// </summary>
public static class Romanized
{
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int Vowels = 21;
    private const int Finals = 28;

    private static readonly string[] initials = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];

    private static readonly string[] vowels =
        ["a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"];

    private static readonly string[] finals =
        ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"];

    // What no decomposition takes apart.
    private static readonly Dictionary<int, string> letters = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['Æ'] = "ae", ['ø'] = "o", ['Ø'] = "o", ['œ'] = "oe", ['Œ'] = "oe", ['đ'] = "d", ['Đ'] = "d",
        ['ł'] = "l", ['Ł'] = "l", ['ı'] = "i", ['þ'] = "th", ['Þ'] = "th", ['ð'] = "d", ['Ð'] = "d",
    };

    // As their bearers spell them, which is not as the rules would have it.
    private static readonly Dictionary<string, string> familyNames = new(StringComparer.Ordinal)
    {
        ["김"] = "kim", ["이"] = "lee", ["박"] = "park", ["최"] = "choi", ["정"] = "chung", ["강"] = "kang", ["조"] = "cho", ["윤"] = "yoon", ["임"] = "lim",
        ["오"] = "oh", ["신"] = "shin", ["권"] = "kwon", ["안"] = "ahn", ["유"] = "yoo", ["고"] = "koh", ["문"] = "moon", ["구"] = "koo", ["노"] = "roh",
    };

    /// <param name="isName">Whether a word that is a Korean family name is spelled as its bearers do.</param>
    public static IEnumerable<string> Words(string text, bool isName = false)
    {
        foreach (var word in text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
        {
            if (isName && familyNames.TryGetValue(word.Normalized(), out var known))
            {
                yield return known;
                continue;
            }
            foreach (var part in Spelled(word).Split('-', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return part;
            }
        }
    }

    /// <summary>With a dash for whatever is no letter, digit or apostrophe.</summary>
    private static string Spelled(string word)
    {
        var made = new StringBuilder();
        foreach (var rune in word.Normalized().EnumerateRunes())
        {
            // An apostrophe joins: "Korea's" is one word.
            made.Append(rune.Value is '\'' or 0x2019 ? "" : Spelled(rune));
        }
        return made.ToString();
    }

    private static string Spelled(Rune rune) => rune.Value switch
    {
        >= FirstSyllable and <= LastSyllable => Syllable(rune.Value - FirstSyllable),
        _ when letters.TryGetValue(rune.Value, out var spelled) => spelled,
        _ when Unaccented(rune) is [var letter] => letter.ToString(),
        _ => "-",
    };

    private static string Syllable(int number) => initials[number / Finals / Vowels] + vowels[number / Finals % Vowels] + finals[number % Finals];

    private static string Unaccented(Rune rune) =>
        string.Concat(rune.ToString().Normalized(NormalizationForm.FormKD).Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
