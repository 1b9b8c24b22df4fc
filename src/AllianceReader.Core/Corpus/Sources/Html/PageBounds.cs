namespace AllianceReader.Corpus.Sources.Html;

/// <summary>
/// Trust boundary: what a page may cost, counted by its tags before anything makes a tree of them. A parser that follows the standard
/// takes 20 s for 100,000 tags within each other, and what walks so deep a tree overflows a stack, which cannot be caught.
/// </summary>
internal static class PageBounds
{
    /// <summary>A long report on the web has 10,000; as many again take a parser half a second at its worst.</summary>
    public const int MostTags = 60_000;

    /// <summary>Pages of the largest papers have 60.</summary>
    public const int Deepest = 250;

    /// <summary>A tag with more is none that a person's editor made; a parser compares each with all before it.</summary>
    private const int MostAttributes = 300;

    /// <summary>Formatting left open is made anew in every block that follows; so many elements made of nothing are refused.</summary>
    private const int MostRemade = 200_000;

    private static readonly HashSet<string> neverOpen = Words("area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen");

    // Ended by what follows them, so a thousand in a row are not within each other.
    private static readonly HashSet<string> endByThemselves = Words("p li dt dd tr td th tbody thead tfoot colgroup option optgroup html head body");

    private static readonly HashSet<string> formatting = Words("a b big code em font i nobr s small strike strong tt u");

    private static readonly HashSet<string> opaque = Words("script style textarea title xmp iframe noembed noframes");

    /// <returns>False for what is better read without a tree.</returns>
    public static bool Hold(string html)
    {
        List<string> open = [];
        var (tags, formats, remade) = (0, 0, 0L);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at))
        {
            if (Comment(html, at) is { } past)
            {
                at = past;
                continue;
            }
            var isEnd = html[at + 1] == '/';
            var name = NameAt(html, at + (isEnd ? 2 : 1));
            if (name.Length == 0)
            {
                at++;
                continue;
            }
            var (end, attributes) = EndOf(html, at + 1 + name.Length);
            if (++tags > MostTags || attributes > MostAttributes)
            {
                return false;
            }
            formats += Count(open, name, isEnd);
            remade += formatting.Contains(name) ? 0 : formats;
            if (open.Count > Deepest || remade > MostRemade)
            {
                return false;
            }
            at = !isEnd && opaque.Contains(name) ? Closing(html, name, end) : end;
            if (at >= html.Length)
            {
                break;
            }
        }
        return true;
    }

    /// <returns>How many more formatting elements are open.</returns>
    private static int Count(List<string> open, string name, bool isEnd)
    {
        if (neverOpen.Contains(name) || endByThemselves.Contains(name) || opaque.Contains(name))
        {
            return 0;
        }
        if (!isEnd)
        {
            open.Add(name);
            return formatting.Contains(name) ? 1 : 0;
        }
        // What was left open within it goes with it; an end without a beginning is nothing.
        var begun = open.LastIndexOf(name);
        if (begun < 0)
        {
            return 0;
        }
        if (formatting.Contains(name))
        {
            open.RemoveAt(begun);
            return -1;
        }
        var left = open.GetRange(begun, open.Count - begun).Where(formatting.Contains).ToList();
        open.RemoveRange(begun, open.Count - begun);
        open.AddRange(left);
        return 0;
    }

    private static int? Comment(string html, int at)
    {
        if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
        {
            var close = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
            return close < 0 ? html.Length : close + 3;
        }
        return html[at + 1] is '!' or '?' ? (html.IndexOf('>', at) is var end and >= 0 ? end + 1 : html.Length) : null;
    }

    private static string NameAt(string html, int at)
    {
        var end = at;
        while (end < html.Length && end - at < 20 && (char.IsAsciiLetterOrDigit(html[end]) || (end > at && html[end] is '-' or ':')))
        {
            end++;
        }
        return at < html.Length && char.IsAsciiLetter(html[at]) ? html[at..end].ToLowerInvariant() : "";
    }

    /// <returns>Past the tag, and how many attributes it has at most: words outside of quotes.</returns>
    private static (int End, int Attributes) EndOf(string html, int at)
    {
        var (quote, words, inWord) = ('\0', 0, true);
        for (; at < html.Length; at++)
        {
            var c = html[at];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c == '>')
            {
                return (at + 1, words);
            }
            else if (c is '"' or '\'' && html[at - 1] is '=' or ' ')
            {
                quote = c;
            }
            else if (c is '"' or '\'' or '/' || char.IsWhiteSpace(c))
            {
                inWord = false;
            }
            else if (!inWord)
            {
                (inWord, words) = (true, words + 1);
            }
        }
        return (html.Length, words);
    }

    private static int Closing(string html, string name, int from) =>
        html.IndexOf($"</{name}", from, StringComparison.OrdinalIgnoreCase) is var end and >= 0 ? end : html.Length;

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];
}
