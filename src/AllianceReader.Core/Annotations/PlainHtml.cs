using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace AllianceReader.Annotations;

/// <summary>Text as it stands: paragraphs at blank lines, line ends kept.</summary>
internal static class PlainHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(string text) => string.Concat(
        text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(part => $"<p>{Lines(part)}</p>\n"));

    private static string Lines(string part) => string.Join("<br />\n", part.Split('\n').Select(Encoder.Encode));
}
