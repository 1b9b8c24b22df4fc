using System.Globalization;
using System.Text;

namespace AllianceReader.Exchange.Obsidian;

/// <summary>
/// Themes as nested tags, <c>theme/security-guarantees/extended-deterrence</c>: the tag pane then shows the codebook, and a search for a
/// theme finds what stands under it. A tag holds letters, digits, dashes, underscores and slashes, and is not digits only.
/// </summary>
internal static class ObsidianTags
{
    public const string Root = "theme";

    public static string Of(Codebook codebook, string theme) => $"{Root}/{string.Join('/', codebook.Lineage(theme).Select(Part))}";

    private static string Part(string slug)
    {
        var made = new StringBuilder();
        foreach (var rune in slug.EnumerateRunes())
        {
            made.Append(Rune.IsLetterOrDigit(rune) || IsMark(rune) || rune.Value is '-' or '_' ? rune.ToString() : "-");
        }
        return made.ToString();
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
