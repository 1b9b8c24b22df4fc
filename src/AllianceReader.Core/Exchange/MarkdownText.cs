using System.Text;

namespace AllianceReader.Exchange;

/// <summary>Plain text in Markdown such that it comes out as the same plain text (CommonMark 2.4, backslash escapes).</summary>
internal static class MarkdownText
{
    /// <summary>For one line: white space of any kind becomes one blank.</summary>
    public static string OneLine(string text) => Line(string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>One name of several that commas part.</summary>
    public static string Name(string text) => OneLine(text).Replace(",", @"\,", StringComparison.Ordinal);

    /// <summary>A line that does not begin a list, heading, table or code, and keeps the white space at its ends.</summary>
    public static string Line(string text)
    {
        var made = new StringBuilder(text.Length + 8);
        var start = text.Length - text.TrimStart().Length;
        var end = Math.Max(start, text.TrimEnd().Length);
        AppendEntities(made, text.AsSpan(0, start));
        AppendEscaped(made, text.AsSpan(start, end - start));
        AppendEntities(made, text.AsSpan(end));
        return made.ToString();
    }

    /// <summary>An http or https address as a link; its words alone where it is none.</summary>
    public static string Link(string words, string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? $"[{words}]({Enclosed(uri.AbsoluteUri)})"
            : words;

    private static string Enclosed(string address) => address
        .Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal);

    private static void AppendEntities(StringBuilder made, ReadOnlySpan<char> space)
    {
        foreach (var c in space)
        {
            made.Append("&#").Append((int)c).Append(';');
        }
    }

    private static void AppendEscaped(StringBuilder made, ReadOnlySpan<char> text)
    {
        var sign = OpeningSign(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i..].StartsWith("<%"))
            {
                // Obsidian's Templater would run it, behind a backslash too.
                AppendEntities(made, "<");
                continue;
            }
            if (i == sign || IsSign(text, i))
            {
                made.Append('\\');
            }
            made.Append(text[i]);
        }
    }

    /// <summary>Where "- ", "+ ", "1. " or "1) " would begin a list, "---" a rule; -1 elsewhere.</summary>
    private static int OpeningSign(ReadOnlySpan<char> text)
    {
        var digits = Math.Max(0, text.IndexOfAnyExceptInRange('0', '9'));
        var isSign = digits == 0 ? text is ['-' or '+', ..] : text[digits] is '.' or ')';
        var isAlone = digits + 1 >= text.Length || char.IsWhiteSpace(text[digits + 1]) || text.StartsWith("--");
        return isSign && isAlone ? digits : -1;
    }

    // Besides CommonMark's: $ ^ | ~ == %% and #tag of Obsidian, GitHub and Pandoc. What is no sign where it stands stays as it is.
    private static bool IsSign(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '$' or '^' or '|' or '~' => true,
        '&' => at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '#'),
        '#' => at == 0 || char.IsWhiteSpace(text[at - 1]),
        '=' => at == 0 || IsOneOfTwo(text, at),
        '%' => IsOneOfTwo(text, at),
        '>' => at == 0,
        _ => false,
    };

    private static bool IsOneOfTwo(ReadOnlySpan<char> text, int at) =>
        (at > 0 && text[at - 1] == text[at]) || (at + 1 < text.Length && text[at + 1] == text[at]);
}
