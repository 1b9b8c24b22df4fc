using System.Globalization;
using System.Text.Encodings.Web;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using Microsoft.AspNetCore.Html;

namespace AllianceReader.Web.Pages.Read;

/// <summary>
/// The essay with its marks, and each margin note after the block its passage starts in.
/// </summary>
/// <remarks>
/// Each block says in <c>data-start</c> where it begins in the article text, in code points, so that a selection in the browser
/// can be given back as offsets, and in <c>data-sentences</c> where its later sentences do. What stands in a block and is not the essay's own text carries the class <c>aside</c>.
/// </remarks>
internal sealed class EssayHtml(Essay essay) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (essay.Only is null)
        {
            foreach (var piece in EssayTexts.Of(essay, to => Write(new(to, encoder))).GetChunks())
            {
                writer.Write(piece.Span);
            }
        }
        else
        {
            Write(new(writer, encoder));
        }
    }

    private void Write(HtmlWriter html) => new EssayBlocks(essay, html, new MarkedText(essay, html), new MarginNotes(essay, html)).Write();
}

/// <summary>The blocks by their kinds. Neighbours of one kind that belong together (list items, notes) become one list.</summary>
internal sealed class EssayBlocks(Essay essay, HtmlWriter html, MarkedText text, MarginNotes notes)
{
    private readonly Article article = essay.Article;
    private readonly CodePoints points = new(essay.Article.Text);

    public void Write()
    {
        notes.WriteHint();
        foreach (var annotation in essay.OnWhole)
        {
            notes.Write(annotation);
        }
        var blocks = article.Paragraphs;
        for (var at = 0; at < blocks.Count;)
        {
            var end = EndOfRun(at);
            if (Enumerable.Range(at, end - at).Any(essay.Shows))
            {
                WriteRun(at, end);
            }
            at = end;
        }
    }

    private int EndOfRun(int start)
    {
        var kind = article.Paragraphs[start].Kind;
        var end = start + 1;
        while (kind is BlockKind.ListItem or BlockKind.Note && end < article.Paragraphs.Count && article.Paragraphs[end].Kind == kind)
        {
            end++;
        }
        return end;
    }

    private void WriteRun(int start, int end)
    {
        switch (article.Paragraphs[start].Kind)
        {
            case BlockKind.ListItem:
                html.BeginPart("ul").Raw(" class=\"items\"").Attribute("id", "l" + Id(start)).Raw(">\n");
                WriteBlocks(start, end, "li");
                html.EndPart("ul");
                break;
            case BlockKind.Note:
                html.BeginPart("section").Raw(" class=\"footnotes\" aria-label=\"Notes to the essay\"").Attribute("id", "l" + Id(start)).Raw(">\n");
                WriteBlocks(start, end, "p");
                html.EndPart("section");
                break;
            case BlockKind.Heading:
                WriteParts(start, end, "h2", null);
                break;
            case BlockKind.Quote:
                WriteParts(start, end, "blockquote", null);
                break;
            case BlockKind.Caption:
                WriteParts(start, end, "p", "caption");
                break;
            default:
                WriteParts(start, end, "p", null);
                break;
        }
        // Beside a list rather than in it: a note is not an item.
        for (var at = start; at < end; at++)
        {
            foreach (var annotation in essay.StartingIn(at))
            {
                notes.Write(annotation);
            }
        }
    }

    private void WriteParts(int start, int end, string element, string? kind)
    {
        for (var at = start; at < end; at++)
        {
            html.BeginPart(element);
            WriteBlock(at, kind);
            html.EndPart(element);
        }
    }

    private void WriteBlocks(int start, int end, string element)
    {
        for (var at = start; at < end; at++)
        {
            html.Raw("<").Raw(element);
            WriteBlock(at, null);
            html.Raw("</").Raw(element).Raw(">\n");
        }
    }

    // All of it between its element's name and its end.
    private void WriteBlock(int at, string? kind)
    {
        var block = article.Paragraphs[at];
        html.Attribute("id", Id(at)).Attribute("class", kind);
        html.Raw(" data-start=\"").Number(points.FromUtf16(block.Range.Start)).Raw("\"");
        WriteSentences(block);
        html.Raw(">");
        WriteNumber(block);
        WriteMarker(block);
        text.Write(at);
        if (!essay.IsShared)
        {
            WriteAnnotateLink(block, at + 1);
        }
    }

    // Where the second and each later sentence begins, counted from the block's own start: the cursor walks by the sentences the form lists.
    private void WriteSentences(Paragraph block)
    {
        var sentences = Sentences.In(article.Text, block.Range);
        if (sentences.Count < 2)
        {
            return;
        }
        var start = points.FromUtf16(block.Range.Start);
        html.Raw(" data-sentences=\"");
        for (var at = 1; at < sentences.Count; at++)
        {
            html.Raw(at == 1 ? "" : " ").Number(points.FromUtf16(sentences[at].Start) - start);
        }
        html.Raw("\"");
    }

    private void WriteNumber(Paragraph block)
    {
        if (block.Number is { } number)
        {
            // Its digits, for the sheet to know how wide it is.
            html.Raw("<a class=\"aside pno d").Number(Digits(number)).Raw("\" href=\"#p").Number(number).Raw("\" aria-label=\"Paragraph ").Number(number).Raw("\">").Number(number).Raw("</a>");
        }
    }

    private static int Digits(int number) => number.ToString(CultureInfo.InvariantCulture).Length;

    private void WriteMarker(Paragraph block)
    {
        if (block.Marker is { } marker)
        {
            html.Raw("<span class=\"aside marker\">").Text(marker).Raw("</span>");
        }
    }

    private void WriteAnnotateLink(Paragraph block, int place) => html
        .Raw("<a class=\"aside annotate\"").Attribute("href", BlockNames.AnnotateAddressOf(article, block, place)).Raw(">Annotate ")
        .Text(BlockNames.NameOf(block)).Raw("</a>");

    private string Id(int at) => BlockNames.IdOf(article.Paragraphs[at], at + 1);
}
