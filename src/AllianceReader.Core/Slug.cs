using System.Globalization;
using System.Text;

namespace AllianceReader;

/// <summary>Addresses made of letters and digits of any script (NFC, lower case) and <c>-</c>.</summary>
public static class Slug
{
    /// <summary>Longest slug in UTF-16 units; a longer one is cut at a word.</summary>
    public const int Longest = 80;

    /// <returns>Never empty: text without letters or digits gives <paramref name="otherwise"/>.</returns>
    public static string Of(string text, string otherwise = "untitled")
    {
        var made = new StringBuilder();
        foreach (var rune in text.Normalized().EnumerateRunes())
        {
            // An apostrophe joins: "Korea's" is one word.
            if (rune.Value is '\'' or 0x2019)
            {
                continue;
            }
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune))
            {
                made.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (made.Length > 0 && made[^1] != '-')
            {
                made.Append('-');
            }
        }
        var slug = Cut(made.ToString().Trim('-'));
        return slug.Length == 0 ? otherwise : slug.Normalized();
    }

    /// <returns>The first of <c>slug</c>, <c>slug-2</c>, <c>slug-3</c> … that is not taken.</returns>
    public static string Free(string slug, Func<string, bool> isTaken)
    {
        var free = slug;
        for (var n = 2; isTaken(free); n++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{slug}-{n}");
        }
        return free;
    }

    // Vowel signs of Indic scripts and the like are part of their letters.
    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Cut(string slug)
    {
        if (slug.Length <= Longest)
        {
            return slug;
        }
        var end = slug.LastIndexOf('-', Longest);
        if (end <= 0)
        {
            end = char.IsHighSurrogate(slug[Longest - 1]) ? Longest - 1 : Longest;
        }
        return slug[..end];
    }
}
