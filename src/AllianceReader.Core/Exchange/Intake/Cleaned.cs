using AllianceReader.Annotations;
using AllianceReader.Themes;

namespace AllianceReader.Exchange.Intake;

/// <summary>Trust boundary: what others wrote, in a form that the library's rules take. Only what nobody sees is left off, and what is too long is cut.</summary>
public static class Cleaned
{
    /// <summary>UTF-16 units of a person's name.</summary>
    private const int LongestPerson = 200;

    private const string Nameless = "Unnamed";

    /// <summary>LF; control characters left off.</summary>
    public static string Note(string? text) => Visible(text ?? "").Trim('\n');

    public static string Definition(string? text) => Cut(Note(text).Trim(), ThemeDraft.LongestDefinition);

    /// <summary>One line, no longer than a theme's name may be, with something to be seen.</summary>
    public static string ThemeName(string? text)
    {
        var name = Cut(OneLine(text), ThemeDraft.LongestName);
        return Themes.ThemeName.Key(name).Length > 0 ? name : Nameless;
    }

    /// <returns>Null where nobody is named.</returns>
    public static string? Person(string? text) => Cut(OneLine(text), LongestPerson) is { Length: > 0 } name ? name : null;

    /// <returns>Null where there is nothing.</returns>
    public static string? Line(string? text) => OneLine(text) is { Length: > 0 } line ? line : null;

    /// <summary>A quote as the article text has its words: LF and NFC. The surroundings are as long as they are kept.</summary>
    /// <returns>Null where there are no words.</returns>
    public static TextQuote? Quote(string? exact, string? prefix = null, string? suffix = null)
    {
        var words = Words(exact);
        if (words.Length == 0)
        {
            return null;
        }
        var (before, after) = (Words(prefix), Words(suffix));
        return new(words, before[Math.Max(0, before.Length - TextQuote.Context)..].TrimStartOfPair(), Cut(after, TextQuote.Context, ""));
    }

    private static string Words(string? text) => Lines(WholeText.Of(text ?? "")).Normalized();

    private static string OneLine(string? text) =>
        string.Join(' ', Visible(text ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).Normalized();

    private static string Visible(string text)
    {
        var lines = Lines(WholeText.Of(text));
        return lines.Any(IsControl) ? string.Concat(lines.Where(c => !IsControl(c))) : lines;
    }

    private static bool IsControl(char c) => char.IsControl(c) && c is not ('\t' or '\n');

    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string Cut(string text, int longest, string more = "…")
    {
        if (text.Length <= longest)
        {
            return text;
        }
        var end = longest - more.Length;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd() + more;
    }

    private static string TrimStartOfPair(this string text) => text.Length > 0 && char.IsLowSurrogate(text[0]) ? text[1..] : text;
}
