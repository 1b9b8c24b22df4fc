using System.Globalization;
using System.Text;

namespace AllianceReader.Themes;

/// <summary>When two names are the same to a reader.</summary>
public static class ThemeName
{
    private const char DotAbove = '\u0307';

    /// <summary>
    /// Equal for names that differ in case, Unicode form (composed or not, full or half width, ligatures, jamo), spaces, or characters
    /// that cannot be seen: in effect the NFKC case folding of Unicode (UAX 31 section 5.1). Accents count, and so does Turkish ı,
    /// which makes a word of its own; İ and i do not, since lower case makes one of them.
    /// </summary>
    /// <returns>Empty when there is nothing to be seen.</returns>
    /// <exception cref="ArgumentException">Half a surrogate pair.</exception>
    public static string Key(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var rune in name.Normalized(NormalizationForm.FormKD).EnumerateRunes().Where(IsSeen))
        {
            Fold(folded, rune);
        }
        return string.Join(' ', folded.ToString().Normalized(NormalizationForm.FormKC).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
    }

    // By way of upper case, which makes one of σ and ς.
    private static void Fold(StringBuilder folded, Rune rune)
    {
        switch (rune.Value)
        {
            case 'ß' or 'ẞ':
                folded.Append("ss");
                break;
            case DotAbove when folded.Length > 0 && folded[^1] == 'i':
                break;
            default:
                folded.Append(Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)).ToString());
                break;
        }
    }

    // Joiners, soft hyphens, marks of direction and of variants; and what stands for a Hangul letter that is not there.
    private static bool IsSeen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format
        && rune.Value is not (0x034F or (>= 0x115F and <= 0x1160) or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF));
}
