using System.Globalization;
using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Exchange.Html;

/// <summary>Notes in the margin: number, themes, words, whose they are.</summary>
internal sealed class HtmlNotes(ThemeClasses classes, Codebook codebook, Links links)
{
    public string ClassOf(Annotation annotation) => classes.Of(annotation.Themes.Count == 0 ? null : annotation.Themes[0]);

    public string ClassOf(string? theme) => classes.Of(theme);

    /// <summary>What a screen reader says of the number after the words: <c>Note 12, Burden-sharing</c>.</summary>
    public string Called(Annotation annotation, int number) => string.Create(
        CultureInfo.InvariantCulture, $"{(annotation.Note.Length > 0 ? "Note" : "Highlight")} {number}{string.Concat(annotation.Themes.Select(theme => ", " + codebook.Name(theme)))}");

    public void Write(HtmlPiece html, Article article, Annotation annotation, int number)
    {
        html.Raw("<div class=\"note ").Raw(ClassOf(annotation)).Raw("\" role=\"comment\"").Attribute("id", "n-" + annotation.Id).Attribute("aria-label", Called(annotation, number)).Raw(">\n<p class=\"on\">");
        WriteNumber(html, annotation, number);
        foreach (var theme in annotation.Themes)
        {
            html.Raw("<span class=\"sample ").Raw(classes.Of(theme)).Raw("\" dir=\"auto\"><span>").Text(codebook.Name(theme)).Raw("</span></span>");
        }
        html.Text(Place(article, annotation)).Raw("</p>\n");
        WriteBody(html, annotation);
        html.Raw("<p class=\"by\"><span dir=\"auto\">").Text(annotation.Creator).Raw("</span>, ").Text(annotation.Created.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture)).Raw(" · ");
        html.Link("open", links.Passage(annotation)).Raw("</p>\n</div>\n");
    }

    // Back to its words, where it has some.
    private static void WriteNumber(HtmlPiece html, Annotation annotation, int number)
    {
        if (annotation.IsOnWholeEssay)
        {
            html.Raw("<span class=\"no\"").Attribute("id", "a-" + annotation.Id).Raw(">").Number(number).Raw("</span>");
        }
        else
        {
            html.Raw("<a class=\"no\"").Attribute("href", "#a-" + annotation.Id).Attribute("aria-label", string.Create(CultureInfo.InvariantCulture, $"{number}, back to its passage")).Raw(">").Number(number).Raw("</a>");
        }
    }

    // Where the page does not show it: of a placed passage it does.
    private static string Place(Article article, Annotation annotation) => annotation switch
    {
        { IsOnWholeEssay: true } => "Whole essay",
        { IsUnplaced: true } or { Status: AnnotationStatus.Changed } => Standing.Of(article, annotation),
        { Themes.Count: 0, Note: "" } => "Highlight",
        _ => "",
    };

    // Of NoteHtml's own making, so an address in quotation marks is an attribute: what a note says between its words is encoded.
    private void WriteBody(HtmlPiece html, Annotation annotation)
    {
        if (annotation.Note.Length > 0)
        {
            var library = new HtmlPiece().Text(links.Absolute("/read/")).Take();
            html.Raw("<div class=\"body\" dir=\"auto\">").Raw(NoteHtml.Of(annotation.Note).Replace("href=\"/read/", $"href=\"{library}", StringComparison.Ordinal)).Raw("</div>\n");
        }
    }
}
