namespace AllianceReader.Exchange.Spreadsheet;

/// <summary>The essays, with what is known of each and how much of it was taken away.</summary>
internal static class EssaySheet
{
    private static readonly Column[] Columns =
    [
        new("essay", 50), new("slug", 30), new("authors", 28), new("publication", 26), new("date", 11), new("language", 10), new("words", 8), new("paragraphs", 11),
        new("passages", 10), new("notes", 8), new("licence", 20), new("original", 40), new("link", 40),
    ];

    public static void Write(Workbook workbook, LibrarySnapshot snapshot)
    {
        var links = new Links(snapshot.PublicUrl);
        List<string> addresses;
        using (var sheet = workbook.Add("Essays", Columns, Columns.Length - 1))
        {
            foreach (var essay in snapshot.Articles.TakeWhile(_ => !sheet.IsFull))
            {
                sheet.WriteRow(Cells(essay, links));
            }
            addresses = sheet.Links;
        }
        workbook.Relate(addresses);
    }

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
