using System.Globalization;
using AllianceReader.Annotations;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AllianceReader.Exchange.NoteMarkdown;

/// <summary>
/// Trust boundary: a reader's note in another program's Markdown. It is read as the library's pages read it and written anew, so that its
/// emphasis, lists, quotes, code and good links stay, and nothing else means anything there: no raw HTML, no pictures from elsewhere,
/// no reference that another note defines, no sign of that program's own. What is no sensible Markdown goes out as plain words.
/// </summary>
internal sealed class RewriteNote(MarkdownDialect dialect, Links links)
{
    /// <summary>Below the headings of the file.</summary>
    private const int HeadingsDown = 3;

    // As NoteHtml reads it.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Build();

    // Others than languages make programs run what stands below them.
    private static readonly HashSet<string> languages = new(StringComparer.OrdinalIgnoreCase)
    {
        "bash", "c", "cpp", "cs", "csharp", "css", "html", "java", "javascript", "json", "julia", "latex", "markdown", "python", "r", "sql", "text", "xml", "yaml",
    };

    private readonly RewriteWords words = new(dialect, links);

    /// <returns>Lines without line ends; none for a note without words.</returns>
    public IReadOnlyList<string> Lines(string note)
    {
        if (!NoteComplexity.IsBearable(note))
        {
            return Plain(note);
        }
        try
        {
            var document = Markdown.Parse(note, Pipeline);
            var unused = UnusedReferences(document);
            NoteLinks.Tame(document);
            return Apart([Blocks(document), unused]);
        }
        catch (ArgumentException)
        {
            // Markdig's own limit on nesting, which spares the stack.
            return Plain(note);
        }
    }

    // "[1]: address" that no link of the note refers to is nothing that Markdown shows; here it is all that is left of it.
    private List<string> UnusedReferences(MarkdownDocument document)
    {
        var used = document.Descendants<LinkInline>().Select(link => link.Reference).ToHashSet();
        return Apart(document.Descendants<LinkReferenceDefinition>()
            .Where(reference => !used.Contains(reference) && reference.Label is not null)
            .Select(reference => (string[])[dialect.Line($"[{reference.Label}]: {reference.Url} {reference.Title}".Replace('\n', ' ').Trim())]));
    }

    private List<string> Plain(string note) => Apart(note
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(dialect.Line).ToList())
        .Select(lines => lines.Select((line, at) => at < lines.Count - 1 ? line + dialect.HardBreak : line)));

    private List<string> Blocks(ContainerBlock blocks) => Apart(blocks.Select(Block));

    // An empty line between, but none where there is nothing.
    private static List<string> Apart(IEnumerable<IEnumerable<string>> parts)
    {
        List<string> lines = [];
        foreach (var part in parts)
        {
            var before = lines.Count;
            lines.AddRange(part);
            if (before > 0 && lines.Count > before)
            {
                lines.Insert(before, "");
            }
        }
        return lines;
    }

    private IEnumerable<string> Block(Block block) => block switch
    {
        ParagraphBlock paragraph => words.Lines(paragraph.Inline),
        HeadingBlock heading => [$"{new string('#', Math.Min(6, heading.Level + HeadingsDown))} {string.Join(' ', words.Lines(heading.Inline))}".TrimEnd()],
        QuoteBlock quote => Blocks(quote).DefaultIfEmpty("").Select(line => line.Length == 0 ? ">" : "> " + line),
        ListBlock list => list.IsLoose ? Apart(list.OfType<ListItemBlock>().Select(item => Item(list, item))) : list.OfType<ListItemBlock>().SelectMany(item => Item(list, item)),
        CodeBlock code => Code(code),
        ThematicBreakBlock => ["***"],
        _ => [],
    };

    private IEnumerable<string> Item(ListBlock list, ListItemBlock item)
    {
        var marker = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{item.Order}{list.OrderedDelimiter} ") : "- ";
        var indent = new string(' ', marker.Length);
        var lines = Inner(list, item).DefaultIfEmpty("");
        return lines.Select((line, at) => at == 0 ? (marker + line).TrimEnd() : line.Length == 0 ? "" : indent + line);
    }

    // In a tight list, an item's own list follows its words at once.
    private List<string> Inner(ListBlock list, ListItemBlock item) =>
        list.IsLoose || item.Any(block => block is not (ParagraphBlock or ListBlock)) ? Blocks(item) : [.. item.SelectMany(Block)];

    private IEnumerable<string> Code(CodeBlock code)
    {
        string[] lines = [.. code.Lines.Lines.Take(code.Lines.Count).Select(line => dialect.Code(line.ToString()))];
        var fence = new string('`', Math.Max(3, lines.Select(LongestRun).DefaultIfEmpty(0).Max() + 1));
        var language = code is FencedCodeBlock { Info: { } info } && languages.TryGetValue(info, out var known) ? known : "";
        return [fence + language, .. lines, fence];
    }

    private static int LongestRun(string line)
    {
        var (longest, run) = (0, 0);
        foreach (var c in line)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
