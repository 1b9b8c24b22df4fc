using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace AllianceReader.Exchange.Spreadsheet;

/// <summary>
/// Trust boundary: words as a cell holds them. Cells are strings, never formulas; one that looks like a formula gets the style that keeps
/// it words when somebody edits it.
/// </summary>
internal static partial class SheetText
{
    /// <summary>UTF-16 units; Excel repairs a file with more in a cell.</summary>
    public const int Longest = 32_767;

    private const string GoesOn = "… [goes on in the sheet “Long texts”]";

    /// <summary>Where one begins like a formula in some locale, or like Excel's own sign for words.</summary>
    public static bool NeedsQuote(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';

    public static bool IsLong(string text) => text.Length > Longest;

    /// <summary>What fits; where that is not all, it says so.</summary>
    public static string Fit(string text) => IsLong(text) ? text[..WholeCharacters(text, Longest - GoesOn.Length)] + GoesOn : text;

    /// <summary>All of it, each piece short enough for a cell.</summary>
    public static IEnumerable<string> Pieces(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = WholeCharacters(text, Math.Min(text.Length, at + Longest));
            yield return text[at..end];
            at = end;
        }
    }

    /// <summary>Encoded, and safe between two tags.</summary>
    public static string Markup(string text)
    {
        var encoded = Encoded(text);
        return encoded.AsSpan().IndexOfAny('&', '<', '>') < 0
            ? encoded
            : encoded.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
    }

    /// <summary>What XML cannot hold is <c>_x0001_</c> in a spreadsheet (ECMA-376-1, 22.9.2.19), and what looks like that is escaped.</summary>
    private static string Encoded(string text)
    {
        var escaped = text.Contains("_x", StringComparison.Ordinal) ? Escape().Replace(text, "_x005F$0") : text;
        if (!escaped.AsSpan().ContainsAnyInRange('\0', '\u001F') && !escaped.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !escaped.AsSpan().ContainsAnyInRange('\uFFFE', '\uFFFF'))
        {
            return escaped;
        }
        var made = new StringBuilder(escaped.Length);
        // Halves of characters become U+FFFD on the way.
        foreach (var rune in escaped.EnumerateRunes())
        {
            if (rune.IsBmp && (rune.Value == '\r' || !XmlConvert.IsXmlChar((char)rune.Value)))
            {
                made.Append(CultureInfo.InvariantCulture, $"_x{rune.Value:X4}_");
            }
            else
            {
                made.Append(rune.ToString());
            }
        }
        return made.ToString();
    }

    private static int WholeCharacters(string text, int end) => end < text.Length && char.IsSurrogatePair(text[end - 1], text[end]) ? end - 1 : end;

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
