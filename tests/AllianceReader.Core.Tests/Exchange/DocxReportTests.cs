using System.Xml.Linq;
using AllianceReader.Exchange;

namespace AllianceReader.Core.Tests.Exchange;

public class DocxReportTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public async Task A_report_goes_through_the_codebook_with_quotations_citations_and_references()
    {
        using var docx = await Office.Write("docx-report", Snapshots.Of(Snapshots.OneOfEach()));
        Office.AssertIsValidWord(docx);

        Assert.Equal(
            """
            Title: Notes by theme
            Byline: J. Kim, 22 November 2026
            Meta: 1 essay, 4 passages, 2 notes
            Heading1: Alliance politics
            Definition: How allies deal with each other.
            Meta: 0 passages
            Heading2: Burden-sharing
            Definition: Who pays.
            Meta: 1 passage
            Quote: “🤝 한미동맹은 굳건하다.
            Quote: “Allies that share costs share blame” (Im and O'Neill 2025, ¶ 1)
            PassageNote: Compare 비교 🤝
            NoteHeading: Not a heading of ours
            NoteQuote: nor a quote
            Meta: J. Kim, 22 November 2026 · also Trust, fear & [doubt]
            Heading1: Trust, fear & [doubt]
            Meta: 1 passage
            Quote: “🤝 한미동맹은 굳건하다.
            Quote: “Allies that share costs share blame” (Im and O'Neill 2025, ¶ 1)
            PassageNote: Compare 비교 🤝
            NoteHeading: Not a heading of ours
            NoteQuote: nor a quote
            Meta: J. Kim, 22 November 2026 · also Burden-sharing
            Heading1: 동맹
            Meta: 1 passage
            Quote: On the whole of “동맹의 습관: "habit" # one” (Im and O'Neill 2025)
            PassageNote: All of it.
            NoteItem: •a
            NoteItem: •b
            Meta: J. Kim, 22 November 2026
            Heading1: Without a theme
            Meta: 2 passages
            Quote: “Allies” (Im and O'Neill 2025, ¶ 2)
            Meta: J. Kim, 22 November 2026
            Quote: “words that went” (Im and O'Neill 2025; Please confirm its place, was ¶ 3)
            Meta: J. Kim, 22 November 2026
            Heading1: References
            Bibliography: Im, Hwa, and O'Neill, "Kit". 2025. “동맹의 습관: "habit" # one.” The *Review*, April 2025. Original Open in AllianceReader
            """,
            Paragraphs(docx));
    }

    [Fact]
    public async Task Themes_that_nobody_knows_loops_and_hostile_notes_make_a_valid_report_all_the_same()
    {
        var given = Notes.Naughty.Select((note, i) => Snapshots.On($"anote{i:D5}", "Allies", "costs", [i % 2 == 0 ? "burden-sharing" : "unknown"], note)).ToArray();
        using var docx = await Office.Write("docx-report", Snapshots.Of(given) with
        {
            Themes = [.. Snapshots.Codebook.Select(theme => theme with { Parent = theme.Slug, Name = "=\u0001<" + theme.Name, Memo = "*a* \uD800 [x](javascript:1)" })],
        });

        Office.AssertIsValidWord(docx);
        Assert.Equal(given.Length, Paragraphs(docx).Split("\nQuote: ").Length - 1);
    }

    [Fact]
    public async Task An_empty_library_is_a_report_that_says_so()
    {
        using var docx = await Office.Write("docx-report", Snapshots.Of((IReadOnlyList<AnnotatedArticle>)[]));
        Office.AssertIsValidWord(docx);

        Assert.Contains("Meta: 0 essays, 0 passages, 0 notes", Paragraphs(docx), StringComparison.Ordinal);
    }

    private static string Paragraphs(Stream docx)
    {
        docx.Position = 0;
        using var zip = new System.IO.Compression.ZipArchive(docx, System.IO.Compression.ZipArchiveMode.Read, leaveOpen: true);
        using var part = zip.GetEntry("word/document.xml")!.Open();
        return string.Join('\n', XDocument.Load(part, LoadOptions.PreserveWhitespace).Descendants(W + "p")
            .Select(p => $"{p.Element(W + "pPr")!.Element(W + "pStyle")!.Attribute(W + "val")!.Value}: {string.Concat(p.Descendants(W + "t").Select(t => t.Value))}"));
    }
}
