using System.Text;

namespace AllianceReader.Annotations.Anchoring;

/// <summary>Whether two passages are the same words, letter case and all, whatever their typography: quotes, dashes, spaces, ligatures, line breaks.</summary>
internal static class Wording
{
    public static bool IsSame(string one, string other) => one == other || Plain(one) == Plain(other);

    private static string Plain(string passage)
    {
        var plain = new StringBuilder(passage.Length);
        foreach (var c in Composed(passage))
        {
            var folded = Fold.Of(c);
            if (folded == Fold.Dropped || char.IsWhiteSpace(c))
            {
                continue;
            }
            if (folded == Fold.Expands && !char.IsBetween(c, '\uAC00', '\uD7A3'))
            {
                plain.Append(Fold.Several(c));
            }
            else if (char.IsLetterOrDigit(c) || folded == Fold.Expands)
            {
                plain.Append(c);
            }
            else if (folded is not ('-' or '.') || plain.Length == 0 || plain[^1] != folded)
            {
                plain.Append(folded);
            }
        }
        return plain.ToString();
    }

    // Trust boundary: half a surrogate pair, which the command may be given, cannot be normalized.
    private static string Composed(string passage)
    {
        foreach (var rune in passage.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return passage;
            }
        }
        return passage.Normalized();
    }
}
