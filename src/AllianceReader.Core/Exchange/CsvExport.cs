using System.Globalization;
using AllianceReader.Annotations;
using CsvHelper;

namespace AllianceReader.Exchange;

/// <summary>
/// RFC 4180 with CRLF and a UTF-8 BOM, for which Excel takes a file to be UTF-8. One row per passage and theme; a passage without a
/// theme has one row with the theme empty. Offsets are code points into the article text.
/// </summary>
public sealed class CsvExport : IExporter
{
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
        await csv.WriteRecordAsync([.. PassageRow.Columns]);
        foreach (var row in PassageRow.Of(snapshot))
        {
            await csv.WriteRecordAsync([.. Cells(row).Select(cell => CsvCell.Of(cell ?? ""))]);
        }
    }

    private static string?[] Cells(PassageRow row) =>
    [
        row.Article.Heading,
        row.Authors,
        row.Article.Publication,
        row.Article.Published,
        Number(row.Paragraph),
        Number(row.Range?.Start),
        Number(row.Range?.End),
        row.Annotation.Quote?.Exact,
        row.ThemePath,
        row.Theme,
        row.Definition,
        row.Annotation.Note,
        row.Context,
        row.Annotation.Status.Name(),
        Time(row.Annotation.Created),
        Time(row.Annotation.Modified),
        row.Annotation.Creator,
        row.Annotation.Id,
        row.Link,
    ];

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
}
