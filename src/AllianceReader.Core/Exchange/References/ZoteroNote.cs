using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Exchange.References;

/// <summary>All that was marked in an essay as the HTML of one note in Zotero, on one line.</summary>
internal sealed class ZoteroNote(LibrarySnapshot snapshot)
{
    // Korean stays Korean.
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Links links = new(snapshot.PublicUrl);
    private readonly Codebook codebook = new(snapshot.Themes);

    public string Of(AnnotatedArticle essay)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<h1>Annotations ({snapshot.Taken.UtcDateTime:yyyy-MM-dd})</h1>");
        foreach (var annotation in essay.Annotations)
        {
            AppendQuote(html, annotation);
            AppendSource(html, essay.Article, annotation);
            html.Append(Absolute(NoteHtml.Of(annotation.Note)));
        }
        // As an entity, so that code keeps its lines.
        return html.ToString().Trim('\n').Replace("\n", "&#10;", StringComparison.Ordinal);
    }

    private static void AppendQuote(StringBuilder html, Annotation annotation)
    {
        if (annotation.Quote is { } quote)
        {
            html.Append("<blockquote>");
            foreach (var block in quote.Exact.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            {
                html.Append("<p>").Append(Html.Encode(block)).Append("</p>");
            }
            html.Append("</blockquote>");
        }
    }

    private void AppendSource(StringBuilder html, Article article, Annotation annotation)
    {
        html.Append("<p><a href=\"").Append(Html.Encode(links.Passage(annotation))).Append("\">").Append(Html.Encode(Standing.Of(article, annotation))).Append("</a>");
        if (annotation.Themes.Count > 0)
        {
            html.Append(" · <strong>").Append(Html.Encode(string.Join(", ", annotation.Themes.Select(codebook.Name)))).Append("</strong>");
        }
        html.Append("</p>");
    }

    // A note's links within the library begin with a slash, which leads nowhere from elsewhere. In a text, a quotation mark would be an entity.
    private string Absolute(string html) => html.Replace("href=\"/", $"href=\"{Html.Encode(links.Library)}", StringComparison.Ordinal);
}
