namespace AllianceReader.Corpus;

/// <summary>Tells English and Korean, by script and by the little words. Of any other language it says nothing.</summary>
internal static class Language
{
    /// <summary>A Korean essay on alliances quotes names in Latin letters, an English one hardly ever in Hangul.</summary>
    private const double KoreanShare = 0.3;

    /// <summary>In English prose these make up a fifth of all words, in any other language next to none.</summary>
    private const double EnglishShare = 0.05;

    private static readonly HashSet<string> LittleWords =
        new(["the", "of", "and", "to", "in", "is", "that", "it", "for", "with", "as", "was", "are"], StringComparer.OrdinalIgnoreCase);

    /// <returns>BCP 47 and how it is known; null when it is neither.</returns>
    public static (string Tag, string Reason)? Of(string text)
    {
        var hangul = text.Count(c => c is >= '\uAC00' and <= '\uD7A3');
        var letters = text.Count(char.IsLetter);
        if (hangul > letters * KoreanShare)
        {
            return ("ko", "From its script.");
        }
        var words = text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        return words.Count(LittleWords.Contains) > words.Length * EnglishShare ? ("en", "From its commonest words.") : null;
    }
}
