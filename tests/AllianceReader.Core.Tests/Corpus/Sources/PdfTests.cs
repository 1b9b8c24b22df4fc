using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Corpus.Review;
using AllianceReader.Corpus.Sources.Pdf;

namespace AllianceReader.Core.Tests.Corpus.Sources;

/// <summary>PDFs, read by pdftotext where it is installed.</summary>
public class PdfTests
{
    [Theory]
    [InlineData("%PDF-1.4\nthis is none", "x.pdf cannot be read: it is damaged, or needs a password.")]
    [InlineData("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>", "x.pdf holds no text, only pictures of pages; a program that recognizes letters (OCR) would have to read them first.")]
    public void What_is_no_PDF_or_has_no_text_is_refused_in_a_sentence(string pdf, string sentence)
    {
        Assert.SkipUnless(PdfToText.IsInstalled, "pdftotext is not installed; on Debian: apt-get install poppler-utils.");

        Assert.Equal(sentence, Assert.Throws<SourceRejectedException>(() => { ReadEssay.Draft("x.pdf", pdf); }).Message);
    }

    // What pdftotext says of a page, so that it need not be there.
    [Fact]
    public void Running_heads_and_page_numbers_are_set_apart_and_what_pages_and_lines_broke_is_made_whole()
    {
        var blocks = new AllianceReader.Corpus.Sources.BlockWriter("x.pdf");
        PdfLine[] lines =
        [
            Line(0, 20, "The Harbour Review"), Line(0, 780, "1"),
            Line(0, 100, "Two towns", height: 24), Line(0, 150, "The harbour was built by two towns that secu-"), Line(0, 164, "rity had made well-"), Line(0, 178, "known to each other, and each of them has"),
            Line(1, 20, "The Harbour Review"), Line(1, 780, "2"),
            Line(1, 100, "kept its half. Security is dear, says the well-known book.", right: 300), Line(1, 114, "Another paragraph, set in by nothing at all, begins here."),
        ];

        var furniture = new PageFurniture(lines);
        new PdfParagraphs(blocks, [.. lines.Where(line => furniture.RoleOf(line) is null)]).Write();

        var read = blocks.ToLines();
        Assert.Equal(
            ["Two towns", "The harbour was built by two towns that security had made well-known to each other, and each of them has kept its half. Security is dear, says the well-known book.", "Another paragraph, set in by nothing at all, begins here."],
            read.Select(line => line.Text));
        Assert.Equal(FurnitureRole.Title, read[0].Role);
        Assert.Equal(new(RepairKind.Hyphenation, 3, "secu-\nrity", "security"), Assert.Single(read[1].Repairs));
        Assert.Equal(["running-head", "page-number", "running-head", "page-number"], lines.Select(furniture.RoleOf).OfType<string>());
        var left = read[1].Leaving(new HashSet<TakenBack> { new(RepairKind.Hyphenation, 0) });
        Assert.StartsWith("The harbour was built by two towns that secu-rity had made well-known", left.Text, StringComparison.Ordinal);
        Assert.True(Assert.Single(left.Repairs).IsTakenBack);
    }

    private static PdfLine Line(int page, double top, string text, double height = 12, double right = 500) => new(page, 800, 50, top, right, top + height, 40, text);
}
