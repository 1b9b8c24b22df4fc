using AllianceReader.Annotations;

namespace AllianceReader.Exchange.Spreadsheet;

/// <summary>One row per passage and theme, on as many sheets as they fill; and what of them does not fit into a cell.</summary>
/// <param name="snapshot">Walked once.</param>
internal sealed class PassageSheets(LibrarySnapshot snapshot, Workbook workbook)
{
    // As wide as what stands in them most often, in the order of PassageRow.Columns.
    private static readonly int[] Widths = [36, 22, 22, 11, 10, 8, 8, 60, 32, 20, 40, 60, 60, 10, 19, 19, 16, 13, 40];

    private static readonly Column[] Columns = [.. PassageRow.Columns.Zip(Widths, (name, width) => new Column(name, width))];

    private readonly Dictionary<string, int> byTheme = new(StringComparer.Ordinal);
    private bool hasLongTexts;

    public int Rows { get; private set; }

    public int Of(string theme) => byTheme.GetValueOrDefault(theme);

    public void Write()
    {
        using var rows = PassageRow.Of(snapshot).GetEnumerator();
        var hasNext = WriteSheet("Passages", rows, rows.MoveNext());
        for (var number = 2; hasNext; number++)
        {
            hasNext = WriteSheet($"Passages {number}", rows, hasNext);
        }
    }

    /// <summary>All of what a cell could show the beginning of only; no sheet where there is nothing of it.</summary>
    /// <param name="again">The same for another walk.</param>
    public void WriteLongTexts(LibrarySnapshot again)
    {
        if (!hasLongTexts)
        {
            return;
        }
        using var sheet = workbook.Add("Long texts", [new("id", 13), new("column", 12), new("part", 8), new("text", 100)]);
        var last = "";
        foreach (var row in PassageRow.Of(again).Where(row => row.Annotation.Id != last))
        {
            last = row.Annotation.Id;
            WriteLongTexts(sheet, row);
        }
    }

    /// <returns>Whether there are rows left.</returns>
    private bool WriteSheet(string name, IEnumerator<PassageRow> rows, bool hasNext)
    {
        List<string> addresses;
        using (var sheet = workbook.Add(name, Columns, Columns.Length - 1))
        {
            for (; hasNext && !sheet.IsFull; hasNext = rows.MoveNext())
            {
                Write(sheet, rows.Current);
            }
            addresses = sheet.Links;
        }
        workbook.Relate(addresses);
        return hasNext;
    }

    private void Write(Sheet sheet, PassageRow row)
    {
        var cells = Cells(row);
        hasLongTexts = hasLongTexts || cells.Any(cell => cell.Words is { } words && SheetText.IsLong(words));
        sheet.WriteRow(cells);
        Rows++;
        if (row.Theme is { } theme)
        {
            byTheme[theme] = byTheme.GetValueOrDefault(theme) + 1;
        }
    }

    private static void WriteLongTexts(Sheet sheet, PassageRow row)
    {
        foreach (var (cell, column) in Cells(row).Zip(Columns).Where(one => one.First.Words is { } words && SheetText.IsLong(words)))
        {
            var part = 0;
            foreach (var piece in SheetText.Pieces(cell.Words!))
            {
                sheet.WriteRow([Cell.Text(row.Annotation.Id), Cell.Text(column.Name), Cell.Count(++part), Cell.Wrapped(piece)]);
            }
        }
    }

    private static Cell[] Cells(PassageRow row) =>
    [
        Cell.Wrapped(row.Article.Heading),
        Cell.Wrapped(row.Authors),
        Cell.Wrapped(row.Article.Publication),
        Cell.Date(row.Article.Published),
        Cell.Count(row.Paragraph),
        Cell.Count(row.Range?.Start),
        Cell.Count(row.Range?.End),
        Cell.Wrapped(row.Annotation.Quote?.Exact),
        Cell.Wrapped(row.ThemePath),
        Cell.Text(row.Theme),
        Cell.Wrapped(row.Definition),
        Cell.Wrapped(row.Annotation.Note),
        Cell.Wrapped(row.Context),
        Cell.Text(row.Annotation.Status.Name()),
        Cell.Time(row.Annotation.Created),
        Cell.Time(row.Annotation.Modified),
        Cell.Text(row.Annotation.Creator),
        Cell.Text(row.Annotation.Id),
        Cell.Link(row.Link),
    ];
}
