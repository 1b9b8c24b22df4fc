using System.Globalization;
using System.Text.RegularExpressions;
using AllianceReader.Annotations;
using AllianceReader.Exchange.Obsidian;

namespace AllianceReader.Exchange.Previews;

/// <summary>A Markdown file with its front matter, as an editor shows it that reads: callouts as boxes, block ids and comments unseen.</summary>
internal static partial class ReadNote
{
    private const string Fence = "---\n";

    /// <summary>The first essay's note of a vault, as a zip.</summary>
    public static NotePreview OfVault(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return Of(FirstNote.In(stream).Text.Replace($"{VaultNote.Rule}\n", "", StringComparison.Ordinal));
    }

    public static NotePreview Of(string text)
    {
        var end = text.StartsWith(Fence, StringComparison.Ordinal) ? text.IndexOf("\n" + Fence, Fence.Length - 1, StringComparison.Ordinal) : -1;
        return end < 0
            ? new([], Html(text))
            : new(Properties(text[Fence.Length..(end + 1)]), Html(text[(end + 1 + Fence.Length)..]));
    }

    private static List<NoteProperty> Properties(string yaml)
    {
        List<NoteProperty> found = [];
        foreach (var line in yaml.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("  - ", StringComparison.Ordinal) && found.Count > 0)
            {
                found[^1] = found[^1] with { Values = [.. found[^1].Values, Unquoted(line[4..])] };
            }
            else if (line.Split(':', 2) is [var name, var value])
            {
                var given = value.Trim();
                found.Add(new(name.Trim(), given.Length == 0 || given == "[]" ? [] : [Unquoted(given)], given.Length == 0 || given == "[]"));
            }
        }
        return found;
    }

    // As FrontMatter quotes: a link to another note is shown by its name.
    private static string Unquoted(string value)
    {
        var text = value is ['"', .., '"'] ? Escaped().Replace(value[1..^1], Meant) : value;
        return WikiLink().Replace(text, "$1");
    }

    private static string Meant(Match escape) => escape.Groups[2].Success
        ? ((char)int.Parse(escape.Groups[2].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString()
        : escape.Groups[1].Value;

    // The HTML is the note renderer's, encoded already; what is put in or taken out here holds nothing from the text but what stood there.
    private static string Html(string markdown)
    {
        var html = Raised(NoteHtml.Of(markdown));
        html = Callout().Replace(html, "<blockquote class=\"callout\">\n<p class=\"callout-title\">$1</p>\n<p>");
        html = BlockId().Replace(html, "");
        html = Comments().Replace(html, "<p class=\"yours\">Here is room for your own words. They stay when you export again.</p>");
        return html.Replace("<p></p>\n", "", StringComparison.Ordinal);
    }

    // A margin note's headings begin at the fourth level; here they come below the page's second.
    private static string Raised(string html) => Heading().Replace(html, match => $"{match.Groups[1].Value}{match.Groups[2].Value[0] - '1'}>");

    [GeneratedRegex("(</?h)([4-6])>", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\\(u([0-9a-f]{4})|.)", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();

    [GeneratedRegex(@"\[\[([^\]|]+)(?:\|[^\]]*)?\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"<blockquote>\n<p>\[!\w+\][+-]? ?([^\n]*?)(?:\n|(?=</p>))", RegexOptions.CultureInvariant)]
    private static partial Regex Callout();

    [GeneratedRegex(@"<p>\^[A-Za-z0-9-]+</p>\n", RegexOptions.CultureInvariant)]
    private static partial Regex BlockId();

    [GeneratedRegex(@"<p>%% begin my-notes %%\s*(?:</p>\s*<p>)?%% end my-notes %%</p>", RegexOptions.CultureInvariant)]
    private static partial Regex Comments();
}
