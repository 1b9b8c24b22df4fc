using System.Globalization;

namespace AllianceReader.Exchange.Word;

/// <summary>How a document of ours says what in it is an essay's title and what its text; all else is apparatus. Bookmarks live through Word and LibreOffice.</summary>
internal static class EssayBookmarks
{
    private const string TitlePrefix = "essay_title_";
    private const string TextPrefix = "essay_text_";

    /// <param name="essay">From 1, in the order of the document.</param>
    public static string Title(int essay) => TitlePrefix + essay.ToString(CultureInfo.InvariantCulture);

    public static string Text(int essay) => TextPrefix + essay.ToString(CultureInfo.InvariantCulture);

    public static bool IsTitle(string name) => name.StartsWith(TitlePrefix, StringComparison.Ordinal);

    public static bool IsText(string name) => name.StartsWith(TextPrefix, StringComparison.Ordinal);
}
