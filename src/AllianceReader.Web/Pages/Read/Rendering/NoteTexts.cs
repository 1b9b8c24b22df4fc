using System.Net;
using System.Text.RegularExpressions;
using AllianceReader.Annotations;

namespace AllianceReader.Web.Pages.Read;

/// <summary>A margin note as it is shown.</summary>
/// <param name="Html">Made safe by <see cref="NoteHtml"/>.</param>
/// <param name="Gist">Its first words, plain.</param>
internal sealed record NoteShown(string Html, string Gist);

/// <summary>
/// Notes once rendered are kept: parsing Markdown is most of the work of a page, and a note reads the same until it is edited. The
/// same words always make the same HTML, so nothing kept here is ever out of date.
/// </summary>
internal static partial class NoteTexts
{
    /// <summary>UTF-16 units kept in each of two generations, so 16 MB at most; the notes of some fifty dense essays.</summary>
    private const int Room = 4 * 1024 * 1024;

    private static readonly RecentlyUsed<string, NoteShown> Kept = new(Room, (markdown, shown) => markdown.Length + shown.Html.Length + shown.Gist.Length);

    public static NoteShown Of(string markdown) => Kept.Of(markdown, () => Render(markdown));

    private static NoteShown Render(string markdown)
    {
        // Trust boundary: NoteHtml makes the reader's Markdown safe.
        var html = NoteHtml.Of(markdown);
        return new(html, Gist(html));
    }

    // One line of the folded note; the whole note follows in the page, so a cut loses nothing.
    private static string Gist(string safeHtml)
    {
        const int longest = 90;
        var words = WebUtility.HtmlDecode(Tags().Replace(safeHtml, " "));
        var line = string.Join(' ', words.Split(default(char[]), longest, StringSplitOptions.RemoveEmptyEntries));
        var end = Math.Min(line.Length, longest);
        return end < line.Length && char.IsHighSurrogate(line[end - 1]) ? line[..(end - 1)] : line[..end];
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
