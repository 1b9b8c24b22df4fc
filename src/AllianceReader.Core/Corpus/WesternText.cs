namespace AllianceReader.Corpus;

/// <summary>What Windows-1252 characters beyond ASCII do in prose, told from what bytes of other tables turn into.</summary>
internal static class WesternText
{
    /// <summary>Accented letters in a row; French and Finnish have two, Korean or Russian bytes go on and on.</summary>
    private const int LongestRun = 2;

    private const string MayStandWithinWords = "’‘–—…·\u00AD\u00A0";
    private const string MayTouchOthers = MayStandWithinWords + "“”«»‹›„‚";

    public static bool IsExpected(string text, int i) =>
        char.IsLetter(text[i]) && text[i] is not ('ª' or 'º' or 'µ' or 'ƒ') ? IsLetterInPlace(text, i) : IsSignInPlace(text, i);

    // "KoreaÕs" is an apostrophe of another table; "Ïðèâåò" is Russian; "Ã©" and "â€™" are UTF-8.
    private static bool IsLetterInPlace(string text, int i) =>
        !(char.IsUpper(text[i]) && char.IsLower(At(text, i - 1)))
        && !IsForeignSign(At(text, i - 1)) && !IsForeignSign(At(text, i + 1))
        && RunAround(text, i) <= LongestRun;

    private static bool IsSignInPlace(string text, int i)
    {
        var (c, before, after) = (text[i], At(text, i - 1), At(text, i + 1));
        var withinWord = char.IsLetter(before) && char.IsLetter(after);
        return !char.IsControl(c)
            && !(c is '¹' or '²' or '³' && char.IsLetter(before) && !IsUnit(text, i))
            && (!withinWord || MayStandWithinWords.Contains(c, StringComparison.Ordinal))
            && (MayTouchOthers.Contains(c, StringComparison.Ordinal) || !(IsForeignSign(before) || IsForeignSign(after) || withinWord));
    }

    // "km²" is an area; "star¹" is Polish.
    private static bool IsUnit(string text, int i) => !char.IsLetter(At(text, i - 2)) || !char.IsLetter(At(text, i - 3));

    private static bool IsForeignSign(char c) => c > 127 && !char.IsLetter(c) && !MayTouchOthers.Contains(c, StringComparison.Ordinal);

    private static int RunAround(string text, int i)
    {
        var run = 1;
        for (var left = i - 1; IsAccented(At(text, left)) && run <= LongestRun; left--)
        {
            run++;
        }
        for (var right = i + 1; IsAccented(At(text, right)) && run <= LongestRun; right++)
        {
            run++;
        }
        return run;
    }

    private static bool IsAccented(char c) => c > 127 && char.IsLetter(c);

    private static char At(string text, int i) => i >= 0 && i < text.Length ? text[i] : ' ';
}
