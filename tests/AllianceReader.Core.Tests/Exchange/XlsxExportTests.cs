using System.Text;
using AllianceReader.Exchange;
using AllianceReader.Support;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AllianceReader.Core.Tests.Exchange;

public class XlsxExportTests
{
    [Fact]
    public async Task Excel_finds_nothing_to_repair_and_the_sheets_say_what_they_hold()
    {
        using var xlsx = await Office.Write("xlsx", Snapshots.Of(Snapshots.OneOfEach()));
        Office.AssertIsValidSpreadsheet(xlsx);
        using var book = Book.Open(xlsx);

        Assert.Equal(["Passages", "Codebook", "Essays", "About"], book.Sheets);
    }

    [Fact]
    public async Task Its_rows_are_those_of_the_CSV_to_the_letter()
    {
        var snapshot = Snapshots.Of([.. Snapshots.OneOfEach(), .. Notes.Naughty.Select((note, i) => Snapshots.On($"anote{i:D5}", "Allies", "costs", ["burden-sharing"], note)).Where(a => a.Note.Length <= 32_767)]);
        using var xlsx = await Office.Write("xlsx", snapshot);
        Office.AssertIsValidSpreadsheet(xlsx);
        using var book = Book.Open(xlsx);
        using var csv = CsvReader.Create(await Snapshots.Write("csv", snapshot), new CsvReaderOptions { Separator = ',' });

        List<string[]> expected = [];
        while (await csv.ReadAsync())
        {
            expected.Add([.. Enumerable.Range(0, csv.FieldCount).Select(at => CsvCell.Read(csv.GetString(at)))]);
        }
        var rows = book.Rows("Passages");
        Assert.Equal(csv.Headers, rows[0]);
        Assert.Equal(expected.Count, rows.Count - 1);
        Assert.All(expected.Zip(rows.Skip(1)), pair => Assert.Equal(Comparable(pair.First), Comparable(pair.Second)));
    }

    [Fact]
    public async Task What_is_too_long_for_a_cell_says_so_and_stands_in_a_sheet_of_its_own()
    {
        var note = string.Concat(Enumerable.Repeat("동맹 🤝 ", 10_000));
        using var xlsx = await Office.Write("xlsx", Snapshots.Of(Snapshots.On("along00001", "Allies", "costs", ["burden-sharing", "동맹"], note)));
        Office.AssertIsValidSpreadsheet(xlsx);
        using var book = Book.Open(xlsx);

        var cell = book.Rows("Passages")[1][11];
        Assert.EndsWith("… [goes on in the sheet “Long texts”]", cell, StringComparison.Ordinal);
        Assert.InRange(cell.Length, 32_000, 32_767);
        Assert.Equal(note, string.Concat(book.Rows("Long texts").Skip(1).Where(row => row[0] == "along00001" && row[1] == "note").Select(row => row[3])));
    }

    [Fact]
    public async Task Days_and_times_are_real_ones_and_what_is_less_than_a_day_stays_words()
    {
        var day = Snapshots.Essay with { Published = "2025-04-09" };
        using var xlsx = await Office.Write("xlsx", Snapshots.Of(
            (IReadOnlyList<AnnotatedArticle>)[new(day, Snapshots.OneOfEach()), new(Snapshots.Essay, []), new(day with { Published = "1880-01-02" }, [])]));
        Office.AssertIsValidSpreadsheet(xlsx);
        using var book = Book.Open(xlsx);

        Assert.Equal(new DateTime(2025, 4, 9, 0, 0, 0, DateTimeKind.Unspecified).ToOADate(), book.Number("Passages", "D2"));
        Assert.Equal(new DateTime(2026, 11, 22, 10, 0, 0, DateTimeKind.Unspecified).ToOADate(), book.Number("Passages", "O2"));
        Assert.Equal(["2025-04-09", "2025-04", "1880-01-02"], book.Rows("Essays").Skip(1).Select(row => row[4]));
    }

    [Fact]
    public async Task No_cell_is_a_formula_and_one_that_looks_like_it_stays_words_when_edited()
    {
        var article = Snapshots.Essay with { Title = "=1+1", Publication = "+2", Authors = [new("@author", null, null)], Url = "=HYPERLINK(\"x\")" };
        var annotation = Snapshots.OnWholeEssay("aformula01", "=cmd|' /C calc'!A0", "burden-sharing") with { Creator = "-me" };
        using var xlsx = await Office.Write("xlsx", Snapshots.Of((IReadOnlyList<AnnotatedArticle>)[new(article, [annotation])]) with
        {
            Themes = [Snapshots.Codebook[1] with { Name = "=theme", Definition = "@definition", Memo = "=memo", Parent = null }],
        });
        Office.AssertIsValidSpreadsheet(xlsx);
        using var book = Book.Open(xlsx);

        Assert.DoesNotContain(book.Cells, cell => cell.CellFormula is not null);
        Assert.All(book.Cells.Where(cell => cell.InnerText.Length > 0 && "=+-@".Contains(cell.InnerText[0], StringComparison.Ordinal)), cell => Assert.True(book.IsQuoted(cell)));
        Assert.Equal("=cmd|' /C calc'!A0", book.Rows("Passages")[1][11]);
    }

    [Fact]
    public async Task The_head_stays_in_view_with_filters_and_each_row_has_a_link_to_click_on()
    {
        using var xlsx = await Office.Write("xlsx", Snapshots.Of(Snapshots.OneOfEach()));
        using var document = SpreadsheetDocument.Open(xlsx, isEditable: false);
        var part = document.WorkbookPart!.WorksheetParts.Single(p => p.Uri.OriginalString.EndsWith("sheet1.xml", StringComparison.Ordinal));

        Assert.Equal("A1:S6", part.Worksheet.GetFirstChild<AutoFilter>()!.Reference!.Value);
        Assert.Equal("A2", part.Worksheet.Descendants<Pane>().Single().TopLeftCell!.Value);
        Assert.Equal(5, part.HyperlinkRelationships.Count());
        Assert.All(part.Worksheet.Descendants<Hyperlink>(), link => Assert.StartsWith(Snapshots.PublicUrl, part.HyperlinkRelationships.Single(r => r.Id == link.Id!.Value).Uri.AbsoluteUri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_codebook_says_what_each_theme_means_and_how_often_it_is_used()
    {
        using var xlsx = await Office.Write("xlsx", Snapshots.Of(Snapshots.OneOfEach()));
        using var book = Book.Open(xlsx);
        var rows = book.Rows("Codebook");

        Assert.Equal(["Alliance politics", "Alliance politics / Burden-sharing", "Trust, fear & [doubt]", "동맹"], rows.Skip(1).Select(row => row[0]));
        Assert.Equal(["0", "1", "1", "1"], rows.Skip(1).Select(row => row[9]));
        Assert.Equal(["4", "2", "5"], new[] { 2, 3, 4 }.Select(at => book.Rows("About")[at][1]));
    }

    [Fact]
    public async Task LibreOffice_reads_the_same_rows()
    {
        LibreOffice.Needed();
        using var xlsx = await Office.Write("xlsx", Snapshots.Of(Snapshots.OneOfEach()));

        var csv = await LibreOffice.Convert(xlsx, "xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1");

        using var book = Book.Open(xlsx);
        using var read = CsvReader.Create(Encoding.UTF8.GetBytes(csv), new CsvReaderOptions { Separator = ',' });
        List<string[]> rows = [[.. read.Headers]];
        while (await read.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, read.FieldCount).Select(read.GetString)]);
        }
        Assert.Equal(book.Rows("Passages"), rows);
    }

    // A time is to the second in a cell.
    private static string[] Comparable(string[] row) => [.. row.Select((cell, at) => at is 14 or 15 ? cell.Replace('T', ' ').TrimEnd('Z') : cell)];
}
