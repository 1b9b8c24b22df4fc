using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace AllianceReader.Exchange.NoteMarkdown;

/// <summary>What stands within a paragraph, written anew.</summary>
internal sealed partial class RewriteWords(MarkdownDialect dialect, Links links)
{
    public IReadOnlyList<string> Lines(ContainerInline? inline)
    {
        var made = new StringBuilder();
        Append(made, inline);
        return made.Length == 0 ? [] : made.ToString().Split('\n');
    }

    // Markdig cuts words into pieces wherever markup might have begun; a sign is told from its neighbours, so they go together.
    private void Append(StringBuilder made, ContainerInline? parent)
    {
        var words = new StringBuilder();
        for (var inline = parent?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (Literal(inline) is { } literal)
            {
                words.Append(literal);
                continue;
            }
            AppendWords(made, words);
            Append(made, inline);
        }
        AppendWords(made, words);
    }

    private static string? Literal(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        HtmlInline html => html.Tag,
        _ => null,
    };

    // An entity may stand for a line end, and no word may.
    private void AppendWords(StringBuilder made, StringBuilder words)
    {
        if (words.Length > 0)
        {
            made.Append(dialect.Words(LineEnd().Replace(words.ToString(), " "), opensLine: made.Length == 0 || made[^1] == '\n'));
            words.Clear();
        }
    }

    private void Append(StringBuilder made, Inline inline)
    {
        switch (inline)
        {
            case LineBreakInline { IsHard: var isHard }:
                made.Append(isHard ? dialect.HardBreak : "").Append('\n');
                break;
            case CodeInline code:
                AppendCode(made, dialect.Code(LineEnd().Replace(code.Content, " ")));
                break;
            case AutolinkInline auto:
                AppendLink(made, auto.IsEmail ? "mailto:" + auto.Url : auto.Url, null, () => made.Append(dialect.Words(auto.Url, opensLine: false)));
                break;
            case LinkInline link:
                AppendLink(made, link.Url ?? "", link.Title, () => Append(made, (ContainerInline)link));
                break;
            case EmphasisInline emphasis:
                var sign = new string(emphasis.DelimiterChar, emphasis.DelimiterCount);
                made.Append(sign);
                Append(made, (ContainerInline)emphasis);
                made.Append(sign);
                break;
            case ContainerInline container:
                Append(made, container);
                break;
        }
    }

    private static void AppendCode(StringBuilder made, string content)
    {
        var fence = "`";
        while (content.Contains(fence, StringComparison.Ordinal))
        {
            fence += '`';
        }
        var pad = content.Trim().Length == 0 || content[0] is '`' or ' ' || content[^1] is '`' or ' ' ? " " : "";
        made.Append(fence).Append(pad).Append(content).Append(pad).Append(fence);
    }

    private void AppendLink(StringBuilder made, string address, string? title, Action words)
    {
        made.Append('[');
        words();
        made.Append("](").Append(Unsafe().Replace(links.Absolute(address), match => Uri.EscapeDataString(match.Value)));
        if (!string.IsNullOrWhiteSpace(title))
        {
            made.Append(" \"").Append(dialect.Words(LineEnd().Replace(title, " "), opensLine: false).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        }
        made.Append(')');
    }

    [GeneratedRegex(@"[\n\r\u2028\u2029]+", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnd();

    // What would end the address, or be markup within it.
    [GeneratedRegex(@"[()<>\[\]\\`*""'\s{}|^$]+", RegexOptions.CultureInvariant)]
    private static partial Regex Unsafe();
}
