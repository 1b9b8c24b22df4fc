using System.Text;
using System.Text.RegularExpressions;
using AllianceReader.Articles;

namespace AllianceReader.Corpus.Sources.Markdown;

/// <summary>
/// The lines of any source as Markdown that reads back as the same lines: the form in which a reader corrects a page or a document.
/// What it states beside its text stands before it.
/// </summary>
internal static partial class MarkdownForm
{
    public static string Of(SourceText source)
    {
        var form = new StringBuilder();
        WriteFacts(form, source);
        SourceLine? before = null;
        foreach (var line in source.Lines)
        {
            // Two lists that follow each other would be one.
            form.Append(before is null ? "" : IsItemAfter(before, line) ? "\n" : "\n\n").Append(Line(line));
            before = line;
        }
        return form.Append('\n').ToString();
    }

    private static bool IsItemAfter(SourceLine before, SourceLine line) => line.Kind == BlockKind.ListItem && before.Kind == BlockKind.ListItem;

    private static string Line(SourceLine line) => line switch
    {
        { Role: { } role } => $"<!-- {role}: {Comment(line.Source)} -->",
        { Kind: BlockKind.Heading } => $"{new string('#', Math.Clamp(line.Level, 1, 6))} {Words(line.Source)}",
        { Kind: BlockKind.Quote } => $"> {Words(line.Source)}",
        { Kind: BlockKind.ListItem } when Numbered().Match(line.Source) is { Success: true } number => number.Value + Words(line.Source[number.Length..]),
        { Kind: BlockKind.ListItem } => $"- {Words(line.Source)}",
        { Kind: BlockKind.Caption } => $"<!-- caption: {Comment(line.Source)} -->",
        { Kind: BlockKind.Note } => $"<!-- note{(line.Marker is { } sign ? " " + sign : "")}: {Comment(line.Source)} -->",
        _ => Words(line.Source),
    };

    private static string Comment(string source) => source.Replace("&", "&amp;", StringComparison.Ordinal).Replace("-->", "--&gt;", StringComparison.Ordinal);

    // What would be markup is escaped; *emphasis* and ^{signs} are written as they are read.
    private static string Words(string source) => Markup().Replace(source.Trim(), @"\$0");

    private static void WriteFacts(StringBuilder form, SourceText source)
    {
        if (source.Facts.Count == 0)
        {
            return;
        }
        form.Append("---\n");
        foreach (var fact in source.Facts.GroupBy(fact => fact.Field))
        {
            form.Append(fact.Key.ToString().ToLowerInvariant()).Append(':');
            _ = fact.Key switch
            {
                FactField.Author => form.Append('\n').AppendJoin("", source.Authors.Select(Person)),
                FactField.Topic => form.Append('\n').AppendJoin("", fact.Select(topic => $"  - {Quoted(topic.Value)}\n")),
                _ => form.Append(' ').Append(Quoted(fact.First().Value)).Append('\n'),
            };
        }
        form.Append("---\n\n");
    }

    private static string Person(Author author) => $"  - name: {Quoted(author.Name)}\n"
        + (author.Given is { } given ? $"    given: {Quoted(given)}\n" : "")
        + (author.Family is { } family ? $"    family: {Quoted(family)}\n" : "")
        + (author.Affiliation is { } affiliation ? $"    affiliation: {Quoted(affiliation)}\n" : "");

    private static string Quoted(string value) => $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"^[0-9]{1,9}\. ", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"[\\`_\[\]<&]|^[#>+|~=-]|(?<=^[0-9]{1,9})[.)]|(?<!\S)\*(?=\s)|(?<=\s)\*(?!\S)|(?<=\w)\*(?=\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
