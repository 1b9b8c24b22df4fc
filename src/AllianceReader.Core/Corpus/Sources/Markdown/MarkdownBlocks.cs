using System.Globalization;
using System.Text.RegularExpressions;
using AllianceReader.Articles;
using AllianceReader.Exchange.Intake;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AllianceReader.Corpus.Sources.Markdown;

/// <summary>Writes a Markdown text's blocks. A comment that names a role, <c>&lt;!-- byline: By A. B. --&gt;</c>, is a line of furniture.</summary>
/// <param name="title">As the front matter says; the heading that repeats it is no part of the essay.</param>
internal sealed partial class MarkdownBlocks(BlockWriter blocks, string? title)
{
    private bool hasTitle;

    public void Write(MarkdownDocument document)
    {
        hasTitle = title is null && (document.Descendants<HeadingBlock>().Count(heading => heading.Level == 1) != 1 || document.FirstOrDefault() is not HeadingBlock { Level: 1 });
        WriteAll(document, BlockShape.Plain);
        blocks.End();
    }

    private void WriteAll(ContainerBlock parent, BlockShape shape)
    {
        foreach (var block in parent)
        {
            Write(block, shape);
        }
    }

    private void Write(Block block, BlockShape shape)
    {
        switch (block)
        {
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case QuoteBlock quote:
                WriteAll(quote, shape.Kind == BlockKind.Note ? shape : new(BlockKind.Quote));
                break;
            case ListBlock list:
                WriteList(list, shape);
                break;
            case FootnoteGroup group:
                foreach (var note in group.OfType<Footnote>())
                {
                    WriteNote(note);
                }
                break;
            case Footnote note:
                WriteNote(note);
                break;
            case HtmlBlock html:
                WriteHtml(html);
                break;
            case CodeBlock code:
                blocks.Begin(shape);
                blocks.Write(code.Lines.ToString());
                blocks.End();
                break;
            case LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock container:
                WriteAll(container, shape);
                break;
            case LeafBlock { Inline: { } words }:
                blocks.Begin(shape);
                WriteWords(words);
                blocks.End();
                break;
        }
    }

    private void WriteHeading(HeadingBlock heading)
    {
        var isTitle = !hasTitle && heading.Level == 1 && (title is null || WordsOf(heading).Equals(title, StringComparison.OrdinalIgnoreCase));
        hasTitle |= isTitle;
        blocks.Begin(BlockShape.Heading(heading.Level) with { Role = isTitle ? FurnitureRole.Title : null });
        WriteWords(heading.Inline);
        blocks.End();
    }

    private void WriteList(ListBlock list, BlockShape shape)
    {
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var prefix = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "";
            var first = shape.Kind == BlockKind.Note ? shape : new BlockShape(BlockKind.ListItem, Prefix: prefix);
            foreach (var block in item)
            {
                Write(block, first);
                first = first with { Prefix = "", Marker = null };
            }
        }
    }

    private void WriteNote(Footnote note)
    {
        var shape = new BlockShape(BlockKind.Note, Marker: note.Order > 0 ? note.Order.ToString(CultureInfo.InvariantCulture) : null);
        foreach (var block in note)
        {
            Write(block, shape);
            shape = shape with { Marker = null };
        }
    }

    private void WriteHtml(HtmlBlock html)
    {
        var text = html.Lines.ToString();
        foreach (Match comment in RoleComment().Matches(text))
        {
            blocks.Begin(ShapeOf(comment.Groups["role"].Value, comment.Groups["sign"]));
            blocks.Write(System.Net.WebUtility.HtmlDecode(comment.Groups["text"].Value));
            blocks.End();
        }
        foreach (var part in HtmlText.Of(text).Text.Split("\n\n"))
        {
            blocks.Begin(BlockShape.Plain);
            blocks.Write(part);
            blocks.End();
        }
    }

    private static BlockShape ShapeOf(string role, Group sign) => role switch
    {
        "caption" => new(BlockKind.Caption),
        "note" => new(BlockKind.Note, Marker: sign.Success ? sign.Value : null),
        _ => BlockShape.Plain with { Role = role },
    };

    private void WriteWords(ContainerInline? words)
    {
        foreach (var part in words ?? Enumerable.Empty<Inline>())
        {
            switch (part)
            {
                case LiteralInline literal:
                    blocks.Write(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    blocks.Write(code.Content);
                    break;
                case HtmlEntityInline entity:
                    blocks.Write(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    blocks.Write(" ");
                    break;
                case AutolinkInline address:
                    blocks.Write(address.Url);
                    break;
                case FootnoteLink { IsBackLink: false } link:
                    blocks.WriteSign(link.Footnote.Order.ToString(CultureInfo.InvariantCulture));
                    break;
                case LinkInline { IsImage: true } image:
                    blocks.Aside(WordsOf(image), FurnitureRole.AltText);
                    break;
                case EmphasisInline { DelimiterChar: '*' or '_', DelimiterCount: 1 } emphasis:
                    blocks.BeginEmphasis();
                    WriteWords(emphasis);
                    blocks.EndEmphasis();
                    break;
                case ContainerInline container:
                    WriteWords(container);
                    break;
            }
        }
    }

    private static string WordsOf(MarkdownObject part) => FactsFound.Line(string.Concat(part.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()))) ?? "";

    [GeneratedRegex(@"<!--\s*(?<role>title|kicker|standfirst|byline|date|section|topic|alt-text|contact|licence|link|other|caption|note)(?: (?<sign>[^\s:]{1,3}))?:\s*(?<text>.*?)\s*-->", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex RoleComment();
}
