using System.Globalization;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using CsvHelper;

namespace AllianceReader.Exchange;

/// <summary>
/// RFC 4180 with CRLF and a UTF-8 BOM, for which Excel takes a file to be UTF-8. One row per passage and theme; a passage without a
/// theme has one row with the theme empty. Offsets are code points into the article text.
/// </summary>
public sealed class CsvExport : IExporter
{
    private static readonly string[] Columns =
    [
        "essay", "authors", "publication", "date", "paragraph", "start", "end", "quote", "theme", "theme-slug", "definition",
        "note", "context", "status", "created", "modified", "creator", "id", "link",
    ];

    // Every cell in quotes: a semicolon in one is no border in locales where Excel thinks it is.
    private static readonly CsvWriterOptions Rfc4180 = new() { Quoting = CsvQuoting.Always, WriteByteOrderMark = true };

    public string Format => "csv";

    public string Title => "Spreadsheet (CSV)";

    public string Purpose => "One row per passage and theme, for counting and sorting in Excel, R or Python.";

    public string MediaType => "text/csv";

    public string Extension => "csv";

    public async Task Write(LibrarySnapshot snapshot, Stream output)
    {
        // Asynchronously to the end: a web server's stream takes nothing else.
        await using var csv = CsvWriter.Create(output, Rfc4180, leaveOpen: true);
        await csv.WriteRecordAsync(Columns);
        var (codebook, links) = (new Codebook(snapshot.Themes), new Links(snapshot.PublicUrl));
        foreach (var (article, annotations) in snapshot.Articles)
        {
            var points = new CodePoints(article.Text);
            foreach (var annotation in annotations)
            {
                foreach (var theme in annotation.Themes.DefaultIfEmpty())
                {
                    var row = Row(article, annotation, theme, points, codebook, links);
                    await csv.WriteRecordAsync([.. row.Select(cell => CsvCell.Of(cell ?? ""))]);
                }
            }
        }
    }

    private static string?[] Row(Article article, Annotation annotation, string? theme, CodePoints points, Codebook codebook, Links links)
    {
        var range = annotation.Place is { } placed ? points.FromUtf16(placed) : (TextRange?)null;
        return
        [
            article.Heading,
            string.Join("; ", article.Authors.Select(a => a.Name)),
            article.Publication,
            article.Published,
            Number(annotation.IsUnplaced ? null : annotation.Paragraph),
            Number(range?.Start),
            Number(range?.End),
            annotation.Quote?.Exact,
            theme is null ? null : codebook.Path(theme),
            theme,
            theme is null ? null : codebook.Definition(theme),
            annotation.Note,
            Context(article, annotation),
            annotation.Status.Name(),
            Time(annotation.Created),
            Time(annotation.Modified),
            annotation.Creator,
            annotation.Id,
            links.Passage(annotation),
        ];
    }

    /// <summary>The block the passage starts in; what stood around it where it is not placed.</summary>
    private static string? Context(Article article, Annotation annotation) => annotation switch
    {
        { Place: { } range } => article.Paragraphs.FirstOrDefault(p => p.Range.Contains(range.Start))?.Text,
        { Quote: { } quote } => quote.Prefix + quote.Exact + quote.Suffix,
        _ => null,
    };

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
}
