using System.Globalization;
using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Exchange.Html;

/// <summary>One essay of the file: block by block, each with the notes on what begins in it.</summary>
/// <param name="place">Among the essays, from 1.</param>
/// <param name="isAlone">Whether it is the only one: it then has the page's own title and plain fragments (<c>#p7</c>).</param>
internal sealed class HtmlEssay(HtmlPiece html, AnnotatedArticle essay, int place, bool isAlone, HtmlNotes notes, Links links)
{
    private readonly Article article = essay.Article;
    private readonly Dictionary<string, int> numbers = essay.Annotations.Select((a, at) => (a.Id, at + 1)).ToDictionary(StringComparer.Ordinal);

    public void Write()
    {
        html.Raw("<article").Attribute("id", Fragment(place)).Attribute("lang", article.Language).Raw(">\n");
        WriteCover();
        WriteBlocks();
        WriteUnplaced();
        WriteReference();
        html.Raw("</article>\n");
    }

    public static string Fragment(int place) => string.Create(CultureInfo.InvariantCulture, $"essay-{place}");

    private void WriteCover()
    {
        html.Raw("<div class=\"row\"><header class=\"cover\">\n");
        html.Element("p", "kicker", article.Kicker);
        html.Element(isAlone ? "h1" : "h2", "title", article.Heading);
        html.Element("p", "standfirst", article.Standfirst);
        html.Raw("<div class=\"byline\">");
        html.Element("strong", null, string.Join("; ", article.Authors.Select(a => a.Affiliation is null ? a.Name : $"{a.Name}, {a.Affiliation}")));
        html.Element("p", null, string.Join(", ", new[] { article.Publication, EdtfDate.Parse(article.Published)?.ToLongText() }.Where(part => part is not null)));
        html.Raw("</div>\n").Element("p", "counts", Counted.Passages(essay.Annotations)).Raw("</header>\n");
        WriteNotes([.. essay.Annotations.Where(a => a.IsOnWholeEssay)]);
        html.Raw("</div>\n");
    }

    private void WriteBlocks()
    {
        Annotation[] placed = [.. essay.Annotations.Where(IsPlaced)];
        var text = new MarkedWords(html, notes, article, placed, numbers);
        var beginning = placed.ToLookup(annotation => BlockAt(annotation.Place!.Value.Start));
        for (var at = 0; at < article.Paragraphs.Count; at++)
        {
            html.Raw("<div class=\"row\">");
            WriteBlock(article.Paragraphs[at], at, text);
            WriteNotes([.. beginning[at]]);
            html.Raw("</div>\n");
        }
    }

    private void WriteBlock(Paragraph block, int at, MarkedWords text)
    {
        var (element, css) = ElementOf(block.Kind);
        html.Raw("<").Raw(element).Attribute("class", css).Attribute("id", IdOf(block)).Raw(" dir=\"auto\">");
        if (block.Number is { } number)
        {
            html.Raw("<a class=\"pno\"").Attribute("href", "#" + IdOf(block)).Raw(" aria-label=\"Paragraph ").Number(number).Raw("\">").Number(number).Raw("</a>");
        }
        if (block.Marker is { } marker)
        {
            html.Raw("<span class=\"marker\">").Text(marker).Raw("</span>");
        }
        text.Write(at);
        html.Raw("</").Raw(element).Raw(">\n");
    }

    private static (string Element, string Css) ElementOf(BlockKind kind) => kind switch
    {
        BlockKind.Heading => ("h3", "block"),
        BlockKind.Quote => ("blockquote", "block quote"),
        BlockKind.ListItem => ("p", "block item"),
        BlockKind.Caption => ("p", "block caption"),
        BlockKind.Note => ("p", "block footnote"),
        _ => ("p", "block"),
    };

    private string? IdOf(Paragraph block) => block.Number is not { } number ? null
        : isAlone ? string.Create(CultureInfo.InvariantCulture, $"p{number}")
        : string.Create(CultureInfo.InvariantCulture, $"{Fragment(place)}-p{number}");

    // A passage may begin between two blocks: it is then about the next.
    private int BlockAt(int offset)
    {
        for (var at = 0; at < article.Paragraphs.Count; at++)
        {
            if (offset < article.Paragraphs[at].Range.End)
            {
                return at;
            }
        }
        return article.Paragraphs.Count - 1;
    }

    private void WriteNotes(Annotation[] annotations)
    {
        if (annotations.Length == 0)
        {
            return;
        }
        html.Raw("<div class=\"notes\">\n");
        foreach (var annotation in annotations)
        {
            notes.Write(html, article, annotation, numbers[annotation.Id]);
        }
        html.Raw("</div>");
    }

    private void WriteUnplaced()
    {
        Annotation[] unplaced = [.. essay.Annotations.Where(a => !a.IsOnWholeEssay && !IsPlaced(a))];
        if (unplaced.Length == 0)
        {
            return;
        }
        html.Raw("<section class=\"lost\"><h3>Passages without a place in this text</h3>\n");
        foreach (var annotation in unplaced)
        {
            html.Raw("<div class=\"row\"><blockquote").Attribute("id", "a-" + annotation.Id).Raw(" dir=\"auto\">").Text(annotation.Quote!.Exact).Raw("</blockquote>\n");
            WriteNotes([annotation]);
            html.Raw("</div>\n");
        }
        html.Raw("</section>\n");
    }

    private void WriteReference()
    {
        var citation = Citation.Of(article);
        html.Raw("<p class=\"reference\" dir=\"auto\">").Text(citation.Lead).Raw("<cite>").Text(citation.Publication).Raw("</cite>").Text(citation.Rest).Raw(" ");
        if (article.Url is { } url)
        {
            html.Link("Original", url).Raw(" · ");
        }
        html.Link("Open in AllianceReader", links.Essay(article.Slug));
        html.Text(article.Licence is { } licence ? $" · Licence: {licence}" : "").Raw("</p>\n");
    }

    private bool IsPlaced(Annotation annotation) =>
        annotation is { IsOnWholeEssay: false, Place: { IsEmpty: false } range } && range.Start >= 0 && range.End <= article.Text.Length && article.Paragraphs.Any(p => p.Range.Overlaps(range));
}
