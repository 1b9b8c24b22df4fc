using System.Text;
using AllianceReader.Articles;
using AllianceReader.Exchange.Html;
using AllianceReader.Themes;

namespace AllianceReader.Exchange;

/// <summary>
/// One page that needs nothing else: no script, no picture, no font from elsewhere, and a policy within that forbids them. The notes
/// stand beside the essay, on paper too.
/// </summary>
public sealed class HtmlExport : IExporter
{
    public string Format => "html";

    public string Title => "Web page";

    public string Purpose => "One file with the essay and its margin notes side by side, to read offline, send or print.";

    public string MediaType => "text/html";

    public string Extension => "html";

    public async Task Write(LibrarySnapshot snapshot, Stream output)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024, leaveOpen: true) { NewLine = "\n" };
        var (classes, codebook, links, html) = (new ThemeClasses(snapshot.Themes), new Codebook(snapshot.Themes), new Links(snapshot.PublicUrl), new HtmlPiece());
        var isAlone = snapshot.Counts.Articles == 1;
        WriteHead(html, classes, isAlone ? snapshot.Articles.Single().Article.Heading : "Annotated essays", snapshot.Articles.FirstOrDefault()?.Article.Language ?? "en");
        if (!isAlone)
        {
            await WriteContents(html, snapshot, writer);
        }
        html.Raw("<main>\n");
        var notes = new HtmlNotes(classes, codebook, links);
        var place = 0;
        foreach (var essay in snapshot.Articles)
        {
            new HtmlEssay(html, essay, ++place, isAlone, notes, links).Write();
            await writer.WriteAsync(html.Take());
        }
        WriteThemes(html.Raw("</main>\n"), snapshot, classes, codebook);
        await writer.WriteAsync(html.Raw("</body>\n</html>\n").Take());
    }

    private static void WriteHead(HtmlPiece html, ThemeClasses classes, string title, string language) => html
        .Raw("<!DOCTYPE html>\n<html").Attribute("lang", language).Raw(">\n<head>\n<meta charset=\"utf-8\">\n")
        .Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
        .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"AllianceReader\">\n")
        .Raw("<title>").Text(title).Raw("</title>\n<style>\n").Raw(HtmlStyle.Css).Raw("\n").Raw(classes.Css()).Raw("</style>\n</head>\n<body>\n");

    private static async Task WriteContents(HtmlPiece html, LibrarySnapshot snapshot, StreamWriter writer)
    {
        html.Raw("<header class=\"front\"><h1>Annotated essays</h1>\n").Element("p", "counts", $"{snapshot.Reader} · {Counted.All(snapshot.Counts)}").Raw("<nav aria-label=\"Essays\"><ol>\n");
        var place = 0;
        foreach (var (article, annotations) in snapshot.Articles)
        {
            html.Raw("<li><a href=\"#").Raw(HtmlEssay.Fragment(++place)).Raw("\" dir=\"auto\">").Text(article.Heading).Raw("</a><span dir=\"auto\">");
            html.Text(string.Join(" · ", Line(article).Append(Counted.Passages(annotations)))).Raw("</span></li>\n");
            await writer.WriteAsync(html.Take());
        }
        html.Raw("</ol></nav></header>\n");
    }

    private static IEnumerable<string> Line(Article article)
    {
        string?[] parts = [string.Join(", ", article.Authors.Select(a => a.Name)), article.Publication, EdtfDate.Parse(article.Published)?.ToShortText()];
        return parts.Where(part => !string.IsNullOrEmpty(part))!;
    }

    private static void WriteThemes(HtmlPiece html, LibrarySnapshot snapshot, ThemeClasses classes, Codebook codebook)
    {
        Theme[] used = [.. snapshot.Themes.Where(theme => snapshot.ThemesUsed.Contains(theme.Slug))];
        if (used.Length == 0)
        {
            return;
        }
        html.Raw("<section class=\"themes\"><h2>Themes</h2>\n<dl>\n");
        foreach (var theme in used)
        {
            html.Raw("<dt><span class=\"sample ").Raw(classes.Of(theme.Slug)).Raw("\" dir=\"auto\"><span>").Text(codebook.Path(theme.Slug)).Raw("</span></span></dt>\n");
            html.Element("dd", null, codebook.Definition(theme.Slug));
        }
        html.Raw("</dl></section>\n");
    }
}
