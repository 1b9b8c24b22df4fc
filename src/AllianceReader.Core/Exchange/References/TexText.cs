using System.Text;

namespace AllianceReader.Exchange.References;

/// <summary>Trust boundary: plain text as a BibTeX field holds it, so that LaTeX sets the same text and no sign of it is a command.</summary>
internal static class TexText
{
    public static string? Of(string? text) => text is null ? null : Escaped(text, c => c switch
    {
        '\\' => @"\textbackslash{}",
        // Braces are counted even after a backslash.
        '{' => @"\textbraceleft{}",
        '}' => @"\textbraceright{}",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        '#' or '$' or '%' or '&' or '_' => $@"\{c}",
        _ => null,
    });

    /// <summary>One of several that commas part.</summary>
    public static string? Keyword(string? text) => Of(text?.Replace(",", "", StringComparison.Ordinal));

    /// <summary>An address is printed by its own command, which knows its signs but for braces and the backslash.</summary>
    public static string? Address(string? url) => url is null ? null : Escaped(url, c => c switch
    {
        '{' => "%7B",
        '}' => "%7D",
        '\\' => "%5C",
        ' ' => "%20",
        _ => null,
    });

    private static string Escaped(string text, Func<char, string?> escape)
    {
        var made = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            made.Append(escape(c) ?? c.ToString());
        }
        return made.ToString();
    }
}
