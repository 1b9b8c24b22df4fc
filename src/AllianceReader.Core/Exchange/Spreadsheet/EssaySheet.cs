using AllianceReader.Exchange.Office;

namespace AllianceReader.Exchange.Spreadsheet;

/// <summary>
/// The essays, with what is known of each and how much of it was taken away. Their rows are gathered while the passages are written: a
/// second walk over the library would cost a fifth of the time of both.
/// </summary>
internal sealed class EssaySheet(Links links) : IDisposable
{
    private const string Rows = "";
    private const int HeadRows = 1;

    private static readonly Column[] Columns =
    [
        new("essay", 50), new("slug", 30), new("authors", 28), new("publication", 26), new("date", 11), new("language", 10), new("words", 8), new("paragraphs", 11),
        new("passages", 10), new("notes", 8), new("licence", 20), new("original", 40), new("link", 40),
    ];

    private readonly RowMarkup markup = new(Columns);
    private readonly Sheaves rows = new();
    private readonly List<string> addresses = [];

    public void Add(AnnotatedArticle essay)
    {
        var row = HeadRows + rows.Count(Rows) + 1;
        if (row > Sheet.MostRows)
        {
            return;
        }
        rows.Add(Rows, markup.Of(row, Cells(essay, links)).ToString());
        if (addresses.Count < Sheet.MostLinks)
        {
            addresses.Add(links.Essay(essay.Article.Slug));
        }
    }

    public void Write(Workbook workbook)
    {
        using (var sheet = workbook.Add("Essays", Columns, Columns.Length - 1))
        {
            sheet.WriteRows(rows.Of(Rows), rows.Count(Rows), addresses);
        }
        workbook.Relate(addresses);
    }

    public void Dispose() => rows.Dispose();

    private static Cell[] Cells(AnnotatedArticle essay, Links links)
    {
        var article = essay.Article;
        return
        [
            Cell.Wrapped(article.Heading),
            Cell.Text(article.Slug),
            Cell.Wrapped(string.Join("; ", article.Authors.Select(a => a.Name))),
            Cell.Wrapped(article.Publication),
            Cell.Date(article.Published),
            Cell.Text(article.Language),
            Cell.Count(article.WordCount),
            Cell.Count(article.ParagraphCount),
            Cell.Count(essay.Annotations.Count),
            Cell.Count(essay.Annotations.Count(a => a.Note.Length > 0)),
            Cell.Wrapped(article.Licence),
            Cell.Text(article.Url),
            Cell.Link(links.Essay(article.Slug)),
        ];
    }
}
