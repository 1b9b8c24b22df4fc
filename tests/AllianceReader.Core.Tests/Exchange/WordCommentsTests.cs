using System.IO.Compression;
using System.Text;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Word;
using AllianceReader.Support;
using FsCheck;
using FsCheck.Fluent;

namespace AllianceReader.Core.Tests.Exchange;

public class WordCommentsTests
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    [Fact]
    public async Task What_went_out_comes_back_at_the_same_ranges_with_themes_and_notes()
    {
        var read = await RoundTrip(Snapshots.OneOfEach());

        Assert.True(read.IsOurs);
        var essay = Assert.Single(read.Essays);
        Assert.Equal(Snapshots.Essay.Title, essay.Title);
        Assert.Equal(Snapshots.Essay.Text, essay.Text);
        Assert.Equal(
            [
                ("awhole0001", null, "동맹", true),
                ("aboth00002", Snapshots.OneOfEach()[1].Range, "Burden-sharing|Trust, fear & [doubt]", false),
                ("abare00003", Snapshots.OneOfEach()[2].Range, "", false),
                ("alost00004", null, "", false),
            ],
            essay.Comments.Select(c => (c.AnnotationId, c.Range, string.Join('|', c.Themes!), c.IsOnTitle)));
        Assert.Equal("All of it.\n\n- a\n- b", essay.Comments[0].Note);
        Assert.Equal("*Compare* 비교 🤝\n\n# Not a heading of ours\n\n> nor a quote", essay.Comments[1].Note);
        Assert.Equal("words that went", essay.Comments[3].Covered);
        Assert.All(essay.Comments, c => Assert.Equal(("J. Kim", "JK", Some.Reader.At), (c.Author, c.Initials, c.Date)));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("*a* **b** ***c*** ~~d~~ `e`")]
    [InlineData("**bold *and italic* in it** and *not*")]
    [InlineData("one\ntwo\n\nthree")]
    [InlineData("kept\\\nbreak")]
    [InlineData("- a\n- b\n  - c\n    - d\n- e")]
    [InlineData("1. a\n2. b\n   - c\n3. d")]
    [InlineData("7) seven\n8) eight")]
    [InlineData("> quoted\n>\n> and on\n\nsaid")]
    [InlineData("## Heading\n\ntext\n\n---\n\nmore")]
    [InlineData("```\ncode & <more>\n  in\n```")]
    [InlineData("see https://example.org/a?b=c and [here](https://example.org/x_(y)) or <me@example.org>")]
    [InlineData("snake_case stays, 2 \\* 3 \\* 4, \\[not a link], a \\<b>, # no heading")]
    [InlineData("\\- no list\n\n1\\. nor this\n\n\\> nor that")]
    [InlineData("한국어 **굵게** 🤝 العربية עברית")]
    [InlineData("Theme: not a theme of mine")]
    public async Task A_note_comes_back_to_the_letter(string note)
    {
        var read = await RoundTrip(Snapshots.On("anote00001", "Allies", "costs", ["burden-sharing"], note));

        var comment = Assert.Single(read.Comments);
        Assert.Equal(note.Replace("(https://example.org/x_(y))", "(<https://example.org/x_(y)>)", StringComparison.Ordinal), comment.Note);
        Assert.Equal(["Burden-sharing"], comment.Themes);
    }

    [Fact]
    public async Task What_a_reviewer_saves_with_LibreOffice_comes_back_all_the_same()
    {
        LibreOffice.Needed();
        using var docx = await Office.Write("docx", Snapshots.Of(Snapshots.OneOfEach()));
        using var saved = new MemoryStream(await LibreOffice.ConvertBytes(docx, "docx", "docx"));

        var read = WordComments.Read(saved, "saved.docx");

        var essay = Assert.Single(read.Essays);
        Assert.Equal(Snapshots.Essay.Text, essay.Text);
        Assert.Equal(
            Snapshots.OneOfEach().Select(a => (a.Id, a.Place, string.Join('|', a.Themes.Select(NameOf)))),
            essay.Comments.Select(c => (c.AnnotationId!, c.Range, string.Join('|', c.Themes!))));
        Assert.Equal("*Compare* 비교 🤝", essay.Comments[1].Note.Split('\n')[0]);
        Assert.Equal("", essay.Comments[2].Note);
    }

    private static string NameOf(string theme) => Snapshots.Codebook.Single(t => t.Slug == theme).Name;

    [Fact]
    public async Task No_note_loses_a_word_on_the_way_there_and_back()
    {
        var given = Notes.Naughty.Select((note, i) => Snapshots.On($"anote{i:D5}", "Allies", "costs", ["burden-sharing"], note)).ToArray();
        var read = await RoundTrip(given);

        Assert.Equal(given.Select(a => a.Id), read.Comments.Select(c => c.AnnotationId));
        Assert.All(given.Zip(read.Comments), pair => Assert.Empty(NoteHtmlWords.Of(pair.First.Note).Except(NoteHtmlWords.Of(pair.Second.Note))));
    }

    [Fact]
    public void Any_passages_of_any_text_come_back_where_they_were() => Prop.ForAll(
        Some.Text,
        Gen.Choose(0, 1000).ListOf(8).ToArbitrary(),
        (text, places) =>
        {
            // As articles have it: no blank lines but those between blocks.
            var article = Some.Article(string.Join("\n\n", text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(block => block.Trim('\n')).Where(block => !string.IsNullOrWhiteSpace(block))));
            var given = Passages(article, [.. places]).ToArray();
            using var docx = Office.Write("docx", Snapshots.Of((IReadOnlyList<AnnotatedArticle>)[new(article, given)])).GetAwaiter().GetResult();
            var essay = WordComments.Read(docx, "any.docx").Essays.Single();
            Assert.Equal(article.Text, essay.Text);
            Assert.Equal(given.OrderBy(a => a.Id).Select(a => (a.Id, a.Range)), essay.Comments.OrderBy(c => c.AnnotationId).Select(c => (c.AnnotationId!, c.Range)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public async Task Of_several_essays_each_comes_back_with_its_own()
    {
        var other = Some.Article("Other words.", "other") with { Title = "Other" };
        using var docx = await Office.Write("docx", Snapshots.Of(
            (IReadOnlyList<AnnotatedArticle>)[new(Snapshots.Essay, Snapshots.OneOfEach()), new(other, [Some.Annotation("aother0001", new(6, 11)) with { Quote = new("words") }])]));

        var read = WordComments.Read(docx, "two.docx");

        Assert.Equal([(Snapshots.Essay.Title, 4), ("Other", 1)], read.Essays.Select(essay => (essay.Title, essay.Comments.Count)));
        Assert.Equal("words", read.Essays[1].Comments[0].Range!.Value.Of(read.Essays[1].Text));
    }

    [Fact]
    public void A_colleagues_file_is_read_with_changes_accepted_and_answers_at_the_end_of_the_note()
    {
        using var docx = Docx(
            """
            <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>On </w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:t>trust</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>
            <w:p/>
            <w:p><w:r><w:t xml:space="preserve">Allies </w:t></w:r><w:ins w:id="9"><w:r><w:t xml:space="preserve">often </w:t></w:r></w:ins><w:del w:id="8"><w:r><w:delText>never </w:delText></w:r></w:del>
            <w:commentRangeStart w:id="1"/><w:r><w:t>share</w:t><w:tab/><w:t>costs</w:t></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:del w:id="7"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">and </w:t></w:r></w:p>
            <w:p><w:r><w:t>blame</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:r><w:t>.</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>In a cell</w:t></w:r><w:r><w:commentReference w:id="3"/></w:r></w:p></w:tc></w:tr></w:tbl>
            """,
            """
            <w:comment w:id="0" w:author="Jane Doe" w:initials="JD" w:date="2026-01-02T03:04:05Z"><w:p w14:paraId="00000001"><w:r><w:annotationRef/></w:r><w:r><w:t>Theme: Trust; Fear</w:t></w:r></w:p><w:p w14:paraId="0000000A"><w:r><w:rPr><w:b/></w:rPr><w:t>Why</w:t></w:r><w:r><w:t xml:space="preserve"> *this*?</w:t></w:r></w:p></w:comment>
            <w:comment w:id="1" w:author="Jane Doe"><w:p w14:paraId="0000000B"><w:r><w:t>See </w:t></w:r><w:hyperlink r:id="rId9"><w:r><w:t>there</w:t></w:r></w:hyperlink></w:p></w:comment>
            <w:comment w:id="2" w:author="Kim" w:date="2026-01-03T00:00:00Z"><w:p w14:paraId="0000000C"><w:r><w:t>I agree.</w:t></w:r></w:p></w:comment>
            <w:comment w:id="3" w:author="Kim"><w:p w14:paraId="0000000D"><w:r><w:t>On no words.</w:t></w:r></w:p></w:comment>
            """,
            """<w15:commentEx w15:paraId="0000000A" w15:done="1"/><w15:commentEx w15:paraId="0000000C" w15:paraIdParent="0000000B" w15:done="0"/>""");

        var read = WordComments.Read(docx, "jane.docx");

        Assert.False(read.IsOurs);
        var essay = Assert.Single(read.Essays);
        Assert.Equal("On trust\n\nAllies often share\tcosts\n\nand blame.\n\nIn a cell", essay.Text);
        Assert.Equal(["trust", "share\tcosts\n\nand blame", "In a cell"], essay.Comments.Select(c => c.Range!.Value.Of(essay.Text)));
        Assert.Equal([@"**Why** \*this\*?", "See [there](https://example.org/)\n\n**Kim** (3 January 2026): I agree.", "On no words."], essay.Comments.Select(c => c.Note));
        Assert.Equal(["Trust", "Fear"], essay.Comments[0].Themes);
        Assert.Null(essay.Comments[1].Themes);
        Assert.Equal(("Jane Doe", "JD", true), (essay.Comments[0].Author, essay.Comments[0].Initials, essay.Comments[0].IsResolved));
    }

    [Fact]
    public void What_is_no_Word_file_is_refused_with_a_reason()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("hello.txt");
        }

        Assert.Contains("no.docx", Assert.Throws<FileRefusedException>(() => WordComments.Read(zip, "no.docx")).Message, StringComparison.Ordinal);
    }

    // "Billion laughs", and a file of the reader's machine (XXE).
    [Theory]
    [InlineData("<!DOCTYPE w:document [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;\">]>")]
    [InlineData("<!DOCTYPE w:document SYSTEM \"file:///etc/passwd\">")]
    public void A_document_type_is_refused(string doctype)
    {
        using var docx = Docx("<w:p/>", "", "", doctype);

        Assert.Throws<FileRefusedException>(() => WordComments.Read(docx, "hostile.docx"));
    }

    [Fact]
    public void Ranges_that_never_end_end_before_they_begin_or_name_no_comment_break_nothing()
    {
        using var docx = Docx(
            """
            <w:commentRangeEnd w:id="1"/><w:commentRangeStart w:id="0"/><w:p><w:commentRangeStart w:id="1"/><w:r><w:t>One</w:t></w:r><w:commentRangeStart w:id="77"/></w:p>
            <w:p><w:r><w:t>Two</w:t></w:r><w:bookmarkStart w:id="x" w:name="h_none"/></w:p><w:commentRangeStart w:id="2"/>
            """,
            string.Concat(Enumerable.Range(0, 3).Select(n => $"<w:comment w:id=\"{n}\"><w:p><w:r><w:t>c{n}</w:t></w:r></w:p></w:comment>")),
            """<w15:commentEx w15:paraId="1" w15:paraIdParent="1"/>""");

        var essay = WordComments.Read(docx, "odd.docx").Essays.Single();

        Assert.Equal("One\n\nTwo", essay.Text);
        Assert.Equal(["c0", "c1", "c2"], essay.Comments.Select(c => c.Note).Order());
    }

    private static async Task<ReviewedDocument> RoundTrip(params Annotation[] annotations)
    {
        using var docx = await Office.Write("docx", Snapshots.Of(annotations));
        return WordComments.Read(docx, "ours.docx");
    }

    private static IEnumerable<Annotation> Passages(Article article, int[] places)
    {
        var points = new CodePoints(article.Text);
        for (var i = 0; i + 1 < places.Length && article.Text.Length > 0; i += 2)
        {
            var (a, b) = (points.ToUtf16(places[i] % (points.Count + 1)), points.ToUtf16(places[i + 1] % (points.Count + 1)));
            var range = new TextRange(Math.Min(a, b), Math.Max(a, b));
            yield return Some.Annotation($"apass{i:D5}", range, "burden-sharing") with { Quote = TextQuote.Of(article.Text, range) };
        }
    }

    private static MemoryStream Docx(string body, string comments, string threads, string doctype = "")
    {
        const string relationships = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
        const string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var docx = new MemoryStream();
        using (var zip = new ZipArchive(docx, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "_rels/.rels", $"<Relationships {relationships}><Relationship Id=\"rId1\" Type=\"{type}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add(zip, "word/document.xml", $"{doctype}<w:document {W}><w:body>{body}</w:body></w:document>");
            Add(zip, "word/comments.xml", $"<w:comments {W}>{comments}</w:comments>");
            Add(zip, "word/commentsExtended.xml", $"<w15:commentsEx xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\">{threads}</w15:commentsEx>");
            Add(zip, "word/_rels/document.xml.rels", $"<Relationships {relationships}><Relationship Id=\"rId1\" Type=\"{type}/comments\" Target=\"comments.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.microsoft.com/office/2011/relationships/commentsExtended\" Target=\"/word/commentsExtended.xml\"/></Relationships>");
            Add(zip, "word/_rels/comments.xml.rels", $"<Relationships {relationships}><Relationship Id=\"rId9\" Type=\"{type}/hyperlink\" Target=\"https://example.org/\" TargetMode=\"External\"/></Relationships>");
        }
        docx.Position = 0;
        return docx;
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), Encoding.UTF8);
        writer.Write(content);
    }
}
