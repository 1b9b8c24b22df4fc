using System.Globalization;
using AllianceReader.Annotations;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AllianceReader.Exchange.Word;

/// <summary>A note's Markdown as paragraphs of Word, to the last word: what Markdown hides, such as an address, is said.</summary>
/// <param name="style">Of a plain paragraph.</param>
/// <param name="links">Makes addresses within this library ones that lead to it from outside.</param>
internal sealed class WordNote(WordXml word, string style, Links links)
{
    /// <summary>Twentieths of a point by which what stands deeper moves in.</summary>
    private const int Step = 284;

    /// <summary>Word has nine levels; a comment's balloon has room for fewer.</summary>
    private const int Deepest = 6;

    private HashSet<LinkReferenceDefinition> used = [];

    public void Write(string markdown)
    {
        if (ParsedNote.Of(markdown) is not { } document)
        {
            WritePlain(markdown);
            return;
        }
        used = [.. document.Descendants<LinkInline>().Select(link => link.Reference).OfType<LinkReferenceDefinition>()];
        WriteBlocks(document, new(style, 0, ""));
    }

    private void WritePlain(string text)
    {
        foreach (var paragraph in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            Begin(new(style, 0, ""));
            WordRun.Write(word, paragraph, RunLook.Plain, Directions.IsRightToLeft(paragraph));
            word.End();
        }
    }

    /// <returns>Where the next block stands: an item's sign is before its first one only.</returns>
    private Stand WriteBlocks(ContainerBlock container, Stand stand)
    {
        foreach (var block in container)
        {
            stand = WriteBlock(block, stand);
        }
        return stand;
    }

    private Stand WriteBlock(Block block, Stand stand)
    {
        switch (block)
        {
            case HeadingBlock heading:
                WriteParagraph(heading, stand with { Style = WordStyles.NoteHeading }, RunLook.Plain, heading.Level);
                break;
            case ParagraphBlock paragraph:
                WriteParagraph(paragraph, stand, RunLook.Plain);
                break;
            case ThematicBreakBlock:
                WriteText("* * *", stand with { Style = WordStyles.NoteRule }, RunLook.Plain);
                break;
            case CodeBlock code:
                WriteText(code.Lines.ToString(), stand with { Style = WordStyles.NoteCode }, RunLook.Plain);
                break;
            case QuoteBlock quote:
                WriteBlocks(quote, stand.Deeper(WordStyles.NoteQuote));
                break;
            case ListBlock list:
                WriteItems(list, stand);
                break;
            case LinkReferenceDefinitionGroup definitions:
                WriteUnused(definitions, stand);
                break;
            case LinkReferenceDefinition:
                break;
            case ContainerBlock other:
                return WriteBlocks(other, stand);
            case LeafBlock other:
                WriteText(other.Lines.ToString(), stand, RunLook.Plain);
                break;
        }
        return stand with { Sign = "" };
    }

    private void WriteItems(ListBlock list, Stand stand)
    {
        var number = list.IsOrdered && int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var first) ? first : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var sign = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number++}{list.OrderedDelimiter}") : "•";
            var within = stand.Deeper(stand.Style == style ? WordStyles.NoteItem : stand.Style) with { Sign = $"{stand.Sign}{sign}\t" };
            if (WriteBlocks(item, within).Sign.Length > 0)
            {
                WriteText("", within, RunLook.Plain);
            }
            stand = stand with { Sign = "" };
        }
    }

    // Nobody sees what an address is defined for that nothing leads to: but it is the reader's.
    private void WriteUnused(LinkReferenceDefinitionGroup definitions, Stand stand)
    {
        foreach (var definition in definitions.OfType<LinkReferenceDefinition>().Where(d => !used.Contains(d)))
        {
            WriteText($"[{definition.Label}]: {definition.Url} {definition.Title}".TrimEnd(), stand, RunLook.Plain);
        }
    }

    private void WriteText(string text, Stand stand, RunLook look)
    {
        Begin(stand);
        WordRun.Write(word, stand.Sign + text, look);
        word.End();
    }

    private void WriteParagraph(LeafBlock block, Stand stand, RunLook look, int outline = 0)
    {
        Begin(stand, outline, block.Inline?.FindDescendants<LiteralInline>().FirstOrDefault()?.Content.ToString());
        if (stand.Sign.Length > 0)
        {
            WordRun.Write(word, stand.Sign, look);
        }
        WriteInlines(block.Inline, look);
        word.End();
    }

    /// <param name="outline">A heading's level, from 1; 0 for none.</param>
    private void Begin(Stand stand, int outline = 0, string? opening = null)
    {
        word.Begin("p").Begin("pPr").Value("pStyle", stand.Style);
        if (Directions.IsRightToLeft(opening ?? ""))
        {
            word.Empty("bidi");
        }
        if (stand.Depth > 0)
        {
            var left = Step * Math.Min(stand.Depth, Deepest);
            word.Begin("ind").With("left", left);
            if (stand.Sign.Length > 0)
            {
                word.With("hanging", Step);
            }
            word.End();
        }
        if (outline > 0)
        {
            word.Value("outlineLvl", outline - 1);
        }
        word.End();
    }

    private void WriteInlines(ContainerInline? container, RunLook look)
    {
        foreach (var inline in container ?? Enumerable.Empty<Inline>())
        {
            WriteInline(inline, look);
        }
    }

    private void WriteInline(Inline inline, RunLook look)
    {
        switch (inline)
        {
            case LiteralInline literal:
                WordRun.WriteSoft(word, literal.Content.ToString(), look);
                break;
            case CodeInline code:
                WordRun.WriteSoft(word, code.Content, look with { Style = WordStyles.NoteCodeWords });
                break;
            case LineBreakInline { IsHard: true }:
                WordRun.Write(word, "\n", look);
                break;
            case LineBreakInline:
                WordRun.WriteSoft(word, "\n", look);
                break;
            case HtmlEntityInline entity:
                WordRun.WriteSoft(word, entity.Transcoded.ToString(), look);
                break;
            case EmphasisInline emphasis:
                WriteInlines(emphasis, Emphasized(look, emphasis));
                break;
            case LinkInline link:
                WriteLink(link, look);
                break;
            case AutolinkInline link:
                WriteAddress(link.Url, link.IsEmail ? "mailto:" + link.Url : link.Url, look);
                break;
            case DelimiterInline sign:
                // An opening bracket or the like that nothing closes: itself, and around what follows.
                WordRun.WriteSoft(word, sign.ToLiteral(), look);
                WriteInlines(sign, look);
                break;
            case ContainerInline other:
                WriteInlines(other, look);
                break;
            default:
                WordRun.WriteSoft(word, inline.ToString() ?? "", look);
                break;
        }
    }

    private static RunLook Emphasized(RunLook look, EmphasisInline emphasis) => emphasis switch
    {
        { DelimiterChar: '~' } => look with { Strike = true },
        { DelimiterCount: >= 2 } => look with { Bold = true },
        _ => look with { Italic = true },
    };

    private void WriteLink(LinkInline link, RunLook look)
    {
        var address = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (link.IsAutoLink)
        {
            WriteAddress(address, address, look);
        }
        else if (!link.IsImage && Allowed(address) is { } uri)
        {
            WordLink.Begin(word, uri);
            WriteInlines(link, look with { Style = WordLink.Style });
            word.End();
            WriteTitle(link, look);
        }
        else
        {
            WriteInlines(link, look);
            WordRun.Write(word, $" ({address})", look);
            WriteTitle(link, look);
        }
    }

    private void WriteTitle(LinkInline link, RunLook look)
    {
        if (!string.IsNullOrEmpty(link.Title))
        {
            WordRun.WriteSoft(word, $" (“{link.Title}”)", look);
        }
    }

    private void WriteAddress(string words, string address, RunLook look)
    {
        if (Allowed(address) is not { } uri)
        {
            WordRun.Write(word, words, look);
            return;
        }
        WordLink.Begin(word, uri);
        WordRun.Write(word, words, look with { Style = WordLink.Style });
        word.End();
    }

    private Uri? Allowed(string address) => NoteLinks.IsAllowed(address) ? WordLink.Web(links.Absolute(address)) : null;

    /// <param name="Sign">A list item's, with a tab after it, until it is written.</param>
    private readonly record struct Stand(string Style, int Depth, string Sign)
    {
        public Stand Deeper(string style) => new(style, Depth + 1, Sign);
    }
}
