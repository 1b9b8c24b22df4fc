using System.Diagnostics;
using System.Text;
using AllianceReader.Corpus;
using AllianceReader.Corpus.Sources.Pdf;

namespace AllianceReader.Core.Tests.Corpus.Sources;

/// <summary>PDFs that lead a reader of them round in circles or down without end: refused in a sentence, or read for their words, in bounded time.</summary>
public class HostilePdfTests
{
    /// <summary>What pdftotext is given, and as much again for a busy machine.</summary>
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    private const int Deep = 200_000;

    private const string Page = "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>endobj\n";
    private const string Pages = "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n";
    private const string Words = "4 0 obj<</Length 49>>stream\nBT /F 12 Tf 50 700 Td (These words stand in it.) Tj ET \nendstream endobj\n";
    private const string Font = "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n";
    private const string Root = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";

    public static TheoryData<string, string> Made => new()
    {
        { "pages that hold themselves", Root + "2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>endobj\n" },
        { "pages that hold each other", Root + "2 0 obj<</Type/Pages/Kids[6 0 R]/Parent 6 0 R/Count 1>>endobj\n6 0 obj<</Type/Pages/Kids[2 0 R]/Parent 2 0 R/Count 1>>endobj\n" },
        { "a deep array", Root + Pages + Page + Words + Font + $"6 0 obj{Repeated("[")}{Repeated("]")}endobj\n" },
        { "a deep dictionary as the root", $"1 0 obj{Repeated("<</A")} 0{Repeated(">>")}endobj\n" + Pages + Page + Words + Font },
        { "a deep array in what a page draws", Root + Pages + Page + Stream(4, $"BT /F 12 Tf {Repeated("[")}(x){Repeated("]")} TJ ET") + Font },
        { "a character map with a deep array", Root + Pages + Page + Words + "5 0 obj<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>endobj\n6 0 obj<</Type/Font/Subtype/CIDFontType2/BaseFont/X>>endobj\n" + Stream(7, $"1 beginbfrange <0000> <ffff> {Repeated("[")} endbfrange") },
        { "a font that is its own descendant", Root + Pages + Page + Words + "5 0 obj<</Type/Font/Subtype/Type0/BaseFont/X/Encoding 5 0 R/DescendantFonts[5 0 R]/ToUnicode 5 0 R>>endobj\n" },
        { "a form that draws itself", Root + Pages + Page.Replace("/Font", "/XObject<</X 4 0 R>>/Font", StringComparison.Ordinal) + "4 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Length 6>>stream\n/X Do \nendstream endobj\n" + Font },
        { "a length that is its own stream", Root + Pages + Page + Words.Replace("/Length 49", "/Length 4 0 R", StringComparison.Ordinal) + Font },
        { "a filter a hundred thousand times", Root + Pages + Page + $"4 0 obj<</Length 3/Filter[{string.Concat(Enumerable.Repeat("/ASCIIHexDecode ", 100_000))}]>>stream\n41>\nendstream endobj\n" + Font },
        { "a table of contents that follows itself", Root.Replace("/Pages", "/Outlines 6 0 R/Pages", StringComparison.Ordinal) + Pages + Page + Words + Font + "6 0 obj<</First 7 0 R/Last 7 0 R/Count 9>>endobj\n7 0 obj<</Title(a)/Next 7 0 R/First 7 0 R/Parent 7 0 R>>endobj\n" },
    };

    [Theory]
    [MemberData(nameof(Made))]
    public void PV50_pdf_stackoverflow_it_is_refused_or_read_and_the_program_lives(string what, string objects) => Survives(what, $"%PDF-1.7\n{objects}trailer<</Root 1 0 R>>\n");

    [Theory]
    [InlineData("trailer<</Root 1 0 R/Prev {0}>>")]
    [InlineData("trailer<</Root 1 0 R/XRefStm {0}/Prev {0}>>")]
    public void PV50_pdf_stackoverflow_a_table_of_objects_that_leads_to_itself_ends(string trailer)
    {
        var body = $"%PDF-1.7\n{Root}{Pages}{Page}{Words}{Font}";
        var table = $"xref\n0 1\n0000000000 65535 f \n{trailer.Replace("{0}", $"{body.Length}", StringComparison.Ordinal)}\n";

        Survives(trailer, $"{body}{table}startxref\n{body.Length}\n%%EOF\n");
    }

    private static void Survives(string what, string pdf)
    {
        Assert.SkipUnless(PdfToText.IsInstalled, "pdftotext is not installed; on Debian: apt-get install poppler-utils.");
        var began = Stopwatch.GetTimestamp();
        try
        {
            Assert.NotEmpty(ReadEssay.Draft("x.pdf", Encoding.Latin1.GetBytes(pdf)).Article.Text);
        }
        catch (SourceRejectedException refused)
        {
            Assert.Matches(@"^x\.pdf .*\.$", refused.Message);
        }
        Assert.True(Stopwatch.GetElapsedTime(began) < patience, what);
    }

    private static string Stream(int number, string content) => $"{number} 0 obj<</Length {content.Length}>>stream\n{content}\nendstream endobj\n";

    private static string Repeated(string sign) => string.Concat(Enumerable.Repeat(sign, Deep));
}
