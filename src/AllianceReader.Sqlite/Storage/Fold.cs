using System.Globalization;
using System.Text;

namespace AllianceReader.Sqlite.Storage;

/// <summary>Text made equal where a reader sees no difference.</summary>
internal static class Fold
{
    /// <summary>For finding words: neither case nor diacritics nor full-width forms count. Hangul stays whole syllables.</summary>
    public static string Text(string text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }
        var kept = new StringBuilder(text.Length);
        foreach (var c in text.Normalized(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                kept.Append(c);
            }
        }
        return kept.ToString().Normalized().ToUpperInvariant().ToLowerInvariant();
    }

    /// <summary>For alphabetical order: folded, from the first letter or digit on.</summary>
    public static string Order(string text)
    {
        var folded = Text(text);
        var first = 0;
        while (first < folded.Length && !char.IsLetterOrDigit(folded[first]) && !char.IsSurrogate(folded[first]))
        {
            first++;
        }
        return folded[first..];
    }

    /// <summary>The folded words of a query, as a JSON array. Half a character in it is none of anybody's words.</summary>
    public static string Words(string query) =>
        Json.Of(Text(WholeText.Of(query)).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    public static string OneSpaced(string text) =>
        string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
