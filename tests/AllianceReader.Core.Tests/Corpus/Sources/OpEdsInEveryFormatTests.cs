using AllianceReader.Support;

namespace AllianceReader.Core.Tests.Corpus.Sources;

/// <summary>The five real op-eds, saved in each format from their text, come back as the same essays in the same publishers' layouts.</summary>
public class OpEdsInEveryFormatTests
{
    public OpEdsInEveryFormatTests() => Repository.NeedsOpEds();

    [Theory]
    [MemberData(nameof(Saved))]
    public void Come_back_with_the_same_paragraphs(int number, string format)
    {
        var text = ReadEssay.Draft("essay.txt", SomeSource.OpEd(number));

        var saved = ReadEssay.Draft($"essay.{format}", SavedEssay.As(format, text));

        Assert.Equal(text.Layout, saved.Layout);
        Assert.Equal(ReadEssay.Blocks(text.Article), ReadEssay.Blocks(saved.Article));
        Assert.Equal(text.Article.Title, saved.Article.Title);
        Assert.Equal(text.Article.Authors, saved.Article.Authors);
        Assert.Equal(text.Article.Published, saved.Article.Published);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Come_back_from_a_PDF_that_an_office_program_makes_of_them(int number)
    {
        LibreOffice.Needed();
        Assert.SkipUnless(AllianceReader.Corpus.Sources.Pdf.PdfToText.IsInstalled, "pdftotext is not installed; on Debian: apt-get install poppler-utils.");
        var text = ReadEssay.Draft("essay.txt", SomeSource.OpEd(number));
        using var docx = new MemoryStream(SavedEssay.As("docx", text));

        var saved = ReadEssay.Draft("essay.pdf", await LibreOffice.ConvertBytes(docx, "docx", "pdf"));

        Assert.Equal(ReadEssay.Blocks(text.Article), ReadEssay.Blocks(saved.Article));
        Assert.Equal((text.Layout, text.Article.Title, text.Article.Published), (saved.Layout, saved.Article.Title, saved.Article.Published));
        Assert.Equal(text.Article.Authors, saved.Article.Authors);
    }

    public static TheoryData<int, string> Saved() => new(from number in Enumerable.Range(0, 5) from format in new[] { "html", "md", "docx", "epub" } select (number, format));
}
