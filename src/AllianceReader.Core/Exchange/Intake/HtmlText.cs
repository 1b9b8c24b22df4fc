using System.Net;
using System.Text;

namespace AllianceReader.Exchange.Intake;

/// <summary>
/// The words of a piece of HTML, blocks parted by an empty line, and where each byte of them came from. One pass without a tree, so that
/// no nesting costs more than its length.
/// </summary>
/// <remarks>Taguette counts UTF-8 bytes of the text nodes, tags left out and entities decoded.</remarks>
public sealed class HtmlText
{
    private const string BetweenBlocks = "\n\n";

    private static readonly HashSet<string> blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
        "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    private readonly StringBuilder made = new();
    private readonly List<Piece> pieces = [];
    private int bytes;
    private string between = "";

    private HtmlText()
    {
    }

    public string Text { get; private set; } = "";

    public static HtmlText Of(string html)
    {
        var read = new HtmlText();
        read.ReadAll(html);
        read.Text = read.made.ToString();
        return read;
    }

    /// <param name="offset">UTF-8 bytes of all text nodes before it.</param>
    /// <param name="isEnd">Whether something ends there: then it belongs to what stands before it.</param>
    /// <returns>UTF-16 in <see cref="Text"/>; null beyond its end.</returns>
    public int? Place(int offset, bool isEnd)
    {
        if (offset < 0 || offset > bytes)
        {
            return null;
        }
        var at = pieces.FindLastIndex(piece => isEnd ? piece.Byte < offset : piece.Byte <= offset);
        return at < 0 ? 0 : pieces[at].Place(offset);
    }

    private void ReadAll(string html)
    {
        for (var at = 0; at < html.Length;)
        {
            if (html[at] == '<' && EndOfTag(html, at) is var end and > 0)
            {
                var skipped = ReadTag(html, at, end);
                at = skipped;
                continue;
            }
            var next = html.IndexOf('<', at + 1);
            next = next < 0 ? html.Length : next;
            Add(WebUtility.HtmlDecode(html[at..next]));
            at = next;
        }
    }

    // "a < b" is text; a tag begins with a letter, a slash or an exclamation mark.
    private static int EndOfTag(string html, int at)
    {
        if (at + 1 >= html.Length || !(char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?'))
        {
            return -1;
        }
        if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
        {
            var close = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
            return close < 0 ? html.Length : close + 3;
        }
        var end = html.IndexOf('>', at);
        return end < 0 ? html.Length : end + 1;
    }

    /// <returns>Where to read on.</returns>
    private int ReadTag(string html, int at, int end)
    {
        var name = NameOf(html.AsSpan(at, end - at));
        if (blocks.Contains(name))
        {
            between = BetweenBlocks;
        }
        else if (name.Equals("br", StringComparison.OrdinalIgnoreCase) && between.Length == 0)
        {
            between = "\n";
        }
        var hides = html[at + 1] != '/' && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase));
        var close = hides ? html.IndexOf($"</{name}", end, StringComparison.OrdinalIgnoreCase) : end;
        return close < 0 ? html.Length : close;
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        var name = tag[1..].TrimStart('/');
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
        {
            length++;
        }
        return name[..length].ToString();
    }

    private void Add(string decoded)
    {
        var text = WholeText.Of(decoded);
        var isBlank = string.IsNullOrWhiteSpace(text) && (between.Length > 0 || made.Length == 0);
        if (!isBlank && made.Length > 0)
        {
            made.Append(between);
        }
        pieces.Add(new(bytes, made.Length, isBlank ? "" : text));
        if (!isBlank)
        {
            made.Append(text);
            between = "";
        }
        bytes += Encoding.UTF8.GetByteCount(text);
    }

    /// <param name="Byte">Where it begins, counted in bytes.</param>
    /// <param name="Made">Where it begins in the text.</param>
    private sealed record Piece(int Byte, int Made, string Text)
    {
        public int Place(int offset)
        {
            var at = 0;
            for (var left = offset - Byte; left > 0 && at < Text.Length;)
            {
                Rune.DecodeFromUtf16(Text.AsSpan(at), out var rune, out var units);
                left -= rune.Utf8SequenceLength;
                at += units;
            }
            return Made + at;
        }
    }
}
