using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Support;

namespace AllianceReader.Core.Tests.Corpus.Sources;

/// <summary>A text as another program would have saved it: its lines as paragraphs, its title and its headings as such.</summary>
internal static partial class SavedEssay
{
    public static byte[] As(string format, ArticleDraft essay) => format switch
    {
        "html" => Encoding.UTF8.GetBytes(Html(essay)),
        "md" => Encoding.UTF8.GetBytes(Markdown(essay)),
        "docx" => Zipped.Docx(string.Concat(Lines(essay).Select(WordParagraph)), ("styles", Styles)),
        "epub" => Zipped.Epub("<dc:language>en</dc:language>", ("cover.xhtml", "<img src='cover.jpg' alt='Cover'/>"), ("essay.xhtml", string.Concat(Lines(essay).Select(Element)))),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>The essay's lines in order, and what each is: title, heading or nothing in particular.</summary>
    public static IReadOnlyList<(string Kind, string Text)> Lines(ArticleDraft essay)
    {
        var title = essay.Article.Furniture.Where(line => line.Role == FurnitureRole.Title).Select(line => line.Line).FirstOrDefault();
        var headings = essay.Article.Paragraphs.Where(block => block.Kind == BlockKind.Heading).SelectMany(block => block.Lines).ToHashSet();
        return
        [
            .. Encoding.UTF8.GetString(essay.Source.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Index()
                .Where(line => !string.IsNullOrWhiteSpace(line.Item))
                .Select(line => (line.Index + 1 == title ? "title" : headings.Contains(line.Index + 1) ? "heading" : "", line.Item.Trim())),
        ];
    }

    /// <summary>As a browser saves a page: with menus before it and a foot after it.</summary>
    public static string Html(ArticleDraft essay) =>
        $"""
        <!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/opinion">Opinion and everything else that people say</a></li></ul></nav>
        <div id="content" class="has-sidebar">{string.Join("\n", Lines(essay).Select(Element))}</div>
        <div class="related-links"><h3>More of this</h3><p>Another essay which stands here only to be left out, and says so at some length.</p></div>
        <footer><p>Copyright by nobody at all, since this page was made for a test of what is left out.</p></footer></body></html>
        """;

    public static string Markdown(ArticleDraft essay) => string.Join("\n\n", Lines(essay).Select(line => line.Kind switch
    {
        "title" => $"# {line.Text}",
        "heading" => $"## {line.Text}",
        _ => line.Text,
    })) + "\n";

    public static string Element((string Kind, string Text) line) => line.Kind switch
    {
        "title" => $"<h1>{Inline(line.Text)}</h1>",
        "heading" => $"<h2>{Inline(line.Text)}</h2>",
        _ => $"<p>{Inline(line.Text)}</p>",
    };

    private const string Styles = $"""<w:styles {Zipped.Word}><w:style w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:styleId="H"><w:name w:val="heading 2"/></w:style></w:styles>""";

    private static string WordParagraph((string Kind, string Text) line) =>
        $"<w:p><w:pPr>{line.Kind switch { "title" => "<w:pStyle w:val='T'/>", "heading" => "<w:pStyle w:val='H'/>", _ => "" }}<w:spacing w:after='200'/></w:pPr><w:r><w:t xml:space='preserve'>{WebUtility.HtmlEncode(line.Text)}</w:t></w:r></w:p>";

    private static string Inline(string text) => Italics().Replace(Sign().Replace(WebUtility.HtmlEncode(text), "<sup>$1</sup>"), "<em>$1</em>");

    [GeneratedRegex(@"\^\{(.{1,3})\}")]
    private static partial Regex Sign();

    [GeneratedRegex(@"(?<![\w*>])\*([^*<>]+)\*(?!\w)")]
    private static partial Regex Italics();
}
