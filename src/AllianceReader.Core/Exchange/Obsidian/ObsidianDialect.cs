using System.Text.RegularExpressions;
using AllianceReader.Exchange.NoteMarkdown;

namespace AllianceReader.Exchange.Obsidian;

/// <summary>
/// Obsidian's Markdown (https://help.obsidian.md/syntax). What people write for Obsidian in their notes stays: wikilinks, #tags, ==marks==,
/// formulas, tables, tasks, callouts. Comments, block ids and HTML do not: they would reach beyond the note.
/// </summary>
internal sealed partial class ObsidianDialect : MarkdownDialect
{
    public override string HardBreak => "  ";

    public override string Words(string text, bool opensLine)
    {
        var words = Sign().Replace(text, match => match switch
        {
            { Groups: var groups } when groups["own"].Success => match.Value,
            { Value: "<" } => "&lt;",
            { Value: ['%', ..] } => match.Value.Replace("%", @"\%", StringComparison.Ordinal),
            _ => @"\" + match.Value,
        });
        return opensLine ? Opening().Replace(words, @"${before}\") : words;
    }

    // Templater runs what stands within <% and %> in code, too; an invisible blank between the two signs keeps it from that.
    public override string Code(string line) => line.Replace("<%", "<\u200b%", StringComparison.Ordinal);

    // Templater's "<%" would run even behind a backslash. A footnote's name belongs to the file, and two notes may have the same.
    [GeneratedRegex(
        @"(?<own>!?\[\[[^\[\]\n<%\\`^]+(?:\#\^[A-Za-z0-9-]+)?(?:\|[^\[\]\n<%\\`]*)?\]\])|(?<own>\A\[(?:[ xX]|![A-Za-z]+)\](?=\s|\z|[-+]))|%{2,}|\^(?=[A-Za-z0-9-]+\s*\z)|<(?=[A-Za-z/!?%]|\z)|[\\`*_\[\]]|~(?=~)|(?<=~)~|&(?=[A-Za-z#])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Sign();

    // Headings, lists, quotes, rules and underlines of headings.
    [GeneratedRegex(@"\A(?<before>\s*)(?=#{1,6}(?:\s|\z)|[-+](?:\s|\z)|>|=+\s*\z|-{2,})|\A(?<before>\s*[0-9]{1,9})(?=[.)](?:\s|\z))", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
