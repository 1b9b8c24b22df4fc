using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AllianceReader.Exchange.Word;

/// <summary>The paragraphs of a comment as themes and Markdown: what <see cref="WordNote"/> writes, and what reviewers write.</summary>
internal sealed partial class CommentText(IReadOnlyDictionary<string, string> links)
{
    /// <summary>As <see cref="WordNote"/> moves in.</summary>
    private const int Step = 284;

    private readonly List<int> signs = [];

    public (IReadOnlyList<string>? Themes, string Note) Read(XElement comment)
    {
        List<XElement> paragraphs = [.. comment.Elements().Where(e => e.Name.LocalName == "p" && StyleOf(e) != WordStyles.CommentMeta)];
        var themes = paragraphs.Count == 0 ? null : ThemesInLine.Read(NoteRuns.PlainText(paragraphs[0]));
        return (themes, Markdown(themes is null ? paragraphs : WithoutOurs(paragraphs)));
    }

    private static List<XElement> WithoutOurs(List<XElement> paragraphs) =>
        paragraphs.Count > 1 && NoteRuns.PlainText(paragraphs[^1]).TrimEnd().EndsWith(WordComment.LeadsBack, StringComparison.Ordinal) ? paragraphs[1..^1] : paragraphs[1..];

    private string Markdown(List<XElement> paragraphs)
    {
        var made = new StringBuilder();
        var (wasItem, wasQuote) = (false, false);
        foreach (var paragraph in paragraphs)
        {
            var (block, isItem) = Block(paragraph);
            if (block.Length > 0)
            {
                var isQuote = block.StartsWith('>');
                made.Append(made.Length == 0 ? "" : wasItem && isItem ? "\n" : wasQuote && isQuote ? "\n>\n" : "\n\n").Append(block);
                (wasItem, wasQuote) = (isItem, isQuote);
            }
        }
        return made.ToString();
    }

    private (string Block, bool IsItem) Block(XElement paragraph)
    {
        var depth = Depth(paragraph);
        switch (StyleOf(paragraph))
        {
            case WordStyles.NoteRule:
                return ("---", false);
            case WordStyles.NoteCode:
                return (Indented(Fenced(NoteRuns.PlainText(paragraph)), Within(depth), Within(depth)), false);
            case WordStyles.NoteHeading:
                return ($"{new string('#', Math.Clamp(Outline(paragraph) + 1, 1, 6))} {Line(NoteRuns.Read(paragraph, links))}", false);
            case WordStyles.NoteQuote:
                return (Quoted(NoteRuns.Read(paragraph, links), depth), false);
            default:
                return Item(paragraph, depth);
        }
    }

    // A list within a quotation has no style of its own, only its sign.
    private static string Quoted(IReadOnlyList<NoteRun> runs, int depth)
    {
        var item = SignOf(runs);
        var quote = string.Concat(Enumerable.Repeat("> ", Math.Max(1, item is null ? depth : depth - 1)));
        return item is { } found
            ? Indented(Line(found.Words), quote + found.Sign, quote + new string(' ', found.Sign.Length))
            : Indented(Line(runs), quote, quote);
    }

    private static (string Sign, IReadOnlyList<NoteRun> Words)? SignOf(IReadOnlyList<NoteRun> runs) =>
        runs is [{ IsPlain: true } first, ..] && Sign().Match(first.Text) is { Success: true } match
            ? (match.Groups[1].Value == "•" ? "- " : match.Groups[1].Value + " ", [first with { Text = first.Text[match.Length..] }, .. runs.Skip(1)])
            : null;

    // An item of a list, what goes on below one, or a paragraph of its own.
    private (string Block, bool IsItem) Item(XElement paragraph, int depth)
    {
        var runs = NoteRuns.Read(paragraph, links);
        if (SignOf(runs) is var (sign, rest))
        {
            Remember(Math.Max(1, depth), sign.Length);
            var before = Within(Math.Max(1, depth) - 1);
            return (Indented(Line(rest), before + sign, before + new string(' ', sign.Length)), true);
        }
        return (Indented(Line(runs), Within(depth), Within(depth)), false);
    }

    private void Remember(int depth, int width)
    {
        while (signs.Count < depth)
        {
            signs.Add(2);
        }
        signs[depth - 1] = width;
    }

    /// <summary>Blanks before what stands so deep in lists.</summary>
    private string Within(int depth) => new(' ', signs.Take(depth).Sum());

    private static string Line(IReadOnlyList<NoteRun> runs) => NoteRuns.Markdown(runs);

    private static string Indented(string text, string first, string others) =>
        string.Join('\n', text.Split('\n').Select((line, at) => (at == 0 ? first : others) + line)).TrimEnd(' ');

    private static string Fenced(string code)
    {
        var fence = new string('`', Math.Max(3, Fences().Matches(code).Select(match => match.Length + 1).DefaultIfEmpty(0).Max()));
        return $"{fence}\n{code}\n{fence}";
    }

    private static string? StyleOf(XElement paragraph) => Value(paragraph, "pStyle");

    private static int Outline(XElement paragraph) => int.TryParse(Value(paragraph, "outlineLvl"), CultureInfo.InvariantCulture, out var level) ? level : 0;

    private static int Depth(XElement paragraph)
    {
        var indent = Properties(paragraph)?.Elements().FirstOrDefault(e => e.Name.LocalName == "ind")?.Attributes().FirstOrDefault(a => a.Name.LocalName is "left" or "start")?.Value;
        return double.TryParse(indent, CultureInfo.InvariantCulture, out var twips) ? Math.Clamp((int)Math.Round(twips / Step), 0, 9) : 0;
    }

    private static string? Value(XElement paragraph, string property) =>
        Properties(paragraph)?.Elements().FirstOrDefault(e => e.Name.LocalName == property)?.Attributes().FirstOrDefault(a => a.Name.LocalName == "val")?.Value;

    private static XElement? Properties(XElement paragraph) => paragraph.Elements().FirstOrDefault(e => e.Name.LocalName == "pPr");

    [GeneratedRegex(@"\A(•|[0-9]{1,9}[.)])\t", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();

    [GeneratedRegex("`{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Fences();
}
