using AllianceReader.Articles;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AllianceReader.Corpus.Sources.Html;

/// <summary>Writes an article's elements as blocks: text and structure, nothing else of the markup.</summary>
internal sealed class PageBlocks(BlockWriter blocks, FactsFound facts)
{
    /// <summary>UTF-16 units: from here on a paragraph is the essay's, and what follows is no head.</summary>
    private const int Prose = 120;

    private static readonly HashSet<string> inline = [.. ("a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr br"
        + " picture source track area map slot").Split(' ')];

    private MainContent content = null!;
    private bool isInBody;

    public void Write(IHtmlDocument page)
    {
        content = MainContent.Of(page);
        if (content.Title is { } title && !content.Top.Contains(title))
        {
            WriteTitle(title);
        }
        WriteBlock(content.Top, BlockShape.Plain);
        blocks.End();
    }

    public void WriteBody(IHtmlDocument page)
    {
        content = MainContent.AllOf(page);
        WriteBlock(content.Top, BlockShape.Plain);
        blocks.End();
    }

    private void WriteTitle(IElement title)
    {
        blocks.Begin(BlockShape.Heading(1) with { Role = FurnitureRole.Title });
        WriteInline(title);
        blocks.End();
    }

    private void WriteChildren(INode parent, BlockShape shape)
    {
        foreach (var child in parent.ChildNodes)
        {
            Write(child, shape);
        }
    }

    private void Write(INode node, BlockShape shape)
    {
        switch (node)
        {
            case IText text:
                blocks.Write(text.Data);
                break;
            case IElement element when content.LeavesOut(element):
                break;
            case IHtmlImageElement image:
                WriteAltText(image);
                break;
            case IElement element when inline.Contains(element.LocalName) && !HoldsBlocks(element):
                WriteInline(element, shape);
                break;
            case IElement element:
                WriteBlock(element, shape);
                blocks.Begin(shape with { Prefix = "", Marker = null });
                break;
        }
    }

    private void WriteBlock(IElement element, BlockShape outer)
    {
        if (element == content.Title)
        {
            WriteTitle(element);
            return;
        }
        var shape = ShapeOf(element, outer);
        switch (element.LocalName)
        {
            case "ol" or "ul" or "menu":
                WriteList(element, shape);
                break;
            case "table" when DataTable.Is(element):
                DataTable.Write(element, blocks);
                break;
            case "pre":
                WriteLines(element, shape);
                break;
            case "hr":
                blocks.End();
                break;
            default:
                blocks.Begin(shape);
                WriteChildren(element, shape);
                isInBody |= blocks.Length >= Prose && blocks.Shape is { Role: null, Kind: BlockKind.Paragraph };
                blocks.End();
                break;
        }
    }

    private BlockShape ShapeOf(IElement element, BlockShape outer)
    {
        if (outer.Role is not null || outer.Kind == BlockKind.Note)
        {
            return outer with { Prefix = "", Marker = null };
        }
        return HeadRoles.Of(element, isInBody) switch
        {
            { } role => BlockShape.Plain with { Role = role },
            null when Boilerplate.AreNotes(element) || HeadRoles.IsBiography(element) => new(BlockKind.Note),
            _ => element.LocalName switch
            {
                ['h', >= '1' and <= '6' and var level] => BlockShape.Heading(level - '0'),
                "blockquote" => new(BlockKind.Quote),
                "figcaption" => new(BlockKind.Caption),
                _ when Boilerplate.NamesOf(element).Contains("caption") => new(BlockKind.Caption),
                _ => outer with { Prefix = "", Marker = null },
            },
        };
    }

    private void WriteList(IElement list, BlockShape outer)
    {
        var number = int.TryParse(list.GetAttribute("start"), out var start) ? start : 1;
        foreach (var item in list.Children.Where(item => !content.LeavesOut(item)))
        {
            if (item.LocalName != "li")
            {
                WriteBlock(item, outer);
                continue;
            }
            var sign = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number++}");
            var shape = outer switch
            {
                { Role: not null } => outer,
                { Kind: BlockKind.Note } => outer with { Marker = list.LocalName == "ol" ? sign : null },
                _ => new BlockShape(BlockKind.ListItem, Prefix: list.LocalName == "ol" ? $"{sign}. " : ""),
            };
            blocks.Begin(shape);
            WriteItem(item, shape);
            blocks.End();
        }
    }

    // A paragraph in an item is the item's words, not a block of its own.
    private void WriteItem(IElement item, BlockShape shape)
    {
        var isFirst = true;
        foreach (var child in item.ChildNodes)
        {
            if (child is IHtmlParagraphElement paragraph)
            {
                if (!isFirst)
                {
                    blocks.Begin(shape with { Prefix = "", Marker = null });
                }
                WriteChildren(paragraph, shape);
                isFirst = false;
                continue;
            }
            Write(child, shape);
        }
    }

    // Empty lines part its paragraphs; others are the width of somebody's screen.
    private void WriteLines(IElement element, BlockShape shape)
    {
        foreach (var part in element.TextContent.ReplaceLineEndings("\n").Split("\n\n"))
        {
            blocks.Begin(shape);
            blocks.Write(part);
        }
        blocks.End();
    }

    private void WriteInline(IElement element, BlockShape? shape = null)
    {
        switch (element.LocalName)
        {
            case "br":
                WriteBreak(element, shape ?? BlockShape.Plain);
                break;
            case "rt" or "rp" or "wbr":
                break;
            case "sup" when element.TextContent is { Length: < 12 } sign:
                blocks.WriteSign(sign);
                break;
            case "q":
                blocks.Write("“");
                WriteChildren(element, shape ?? blocks.Shape);
                blocks.Write("”");
                break;
            case "em" or "i" or "cite" or "dfn":
                blocks.BeginEmphasis();
                WriteChildren(element, shape ?? blocks.Shape);
                blocks.EndEmphasis();
                break;
            case "time" when !isInBody && blocks.IsEmpty && facts.Has(FactField.Published) && IsAlone(element):
                blocks.Begin(BlockShape.Plain with { Role = FurnitureRole.Date });
                WriteChildren(element, blocks.Shape);
                break;
            case var _ when IsBackLink(element):
                break;
            default:
                WriteChildren(element, shape ?? blocks.Shape);
                break;
        }
    }

    // One is a line's end, which nobody means; two are a paragraph's.
    private void WriteBreak(IElement br, BlockShape shape)
    {
        blocks.Write(" ");
        var next = br.NextSibling;
        while (next is IText text && string.IsNullOrWhiteSpace(text.Data))
        {
            next = next.NextSibling;
        }
        if (next is IElement { LocalName: "br" })
        {
            isInBody |= blocks.Length >= Prose && shape.Role is null;
            blocks.Begin(shape with { Prefix = "", Marker = null });
        }
    }

    private void WriteAltText(IHtmlImageElement image)
    {
        if (image.GetAttribute("alt") is { Length: > 3 } alt && !alt.Contains('\uFFFD', StringComparison.Ordinal))
        {
            blocks.Aside(alt, FurnitureRole.AltText);
        }
    }

    private static bool HoldsBlocks(IElement element) => element.Descendants().OfType<IElement>().Any(inner => !inline.Contains(inner.LocalName));

    private static bool IsAlone(IElement element) => element.ParentElement is { } parent && parent.TextContent.Trim().Length == element.TextContent.Trim().Length;

    // "↩" leads from a note back to its sign.
    private static bool IsBackLink(IElement element) => element is IHtmlAnchorElement && element.GetAttribute("href") is ['#', ..]
        && (element.GetAttribute("role") == "doc-backlink" || element.TextContent.Trim() is "↩" or "↩︎" or "^" or "↑");
}
