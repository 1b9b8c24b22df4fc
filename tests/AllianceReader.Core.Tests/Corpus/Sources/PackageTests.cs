using AllianceReader.Corpus;
using AllianceReader.Corpus.Sources;
using AllianceReader.Support;

namespace AllianceReader.Core.Tests.Corpus.Sources;

/// <summary>Word documents, books and zips made for the purpose, and what a person reads out of them.</summary>
public class PackageTests
{
    [Fact]
    public void A_Word_document_gives_structure_and_notes_with_all_changes_accepted() => Same(
        """
        title: Two towns, one harbour
        standfirst: What a shared wall is worth
        author: Ana Lindqvist
        language: en
        topic: walls
        ¶1 The harbour was built by _two_ towns¹ that did not trust each other.
        heading The wall
        quote We kept it to have you in.
        list-item Stone
        list-item 1. First the stone
        list-item 2. Then the lime
        ¶2 It stands, and it will.²
        note 1 A chronicle says otherwise.
        note 2 Ask there.
        (title) Two towns, one harbour
        (standfirst) What a shared wall is worth
        """,
        ReadEssay.Draft("a.docx", Zipped.Docx(
            """
            <w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>Two towns, one harbour</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="Untertitel"/></w:pPr><w:r><w:t>What a shared wall is worth</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">The harbour was built by </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>tw</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>o</w:t></w:r><w:r><w:t xml:space="preserve"> towns</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r>
              <w:r><w:t xml:space="preserve"> that did </w:t></w:r><w:ins><w:r><w:t xml:space="preserve">not </w:t></w:r></w:ins><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:r><w:t>trust each other.</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="berschrift2"/></w:pPr><w:r><w:t>The wall</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="Mine"/></w:pPr><w:r><w:t>We kept it to have you in.</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Stone</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>First the stone</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>Then the lime</w:t></w:r></w:p>
            <w:p><w:r><w:t>It stands, and it will.</w:t></w:r><w:r><w:endnoteReference w:id="2"/></w:r></w:p>
            """,
            ("styles", $"""
                <w:styles {Zipped.Word}><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:styleId="Untertitel"><w:name w:val="Subtitle"/></w:style>
                <w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
                <w:style w:styleId="Mine"><w:name w:val="My own"/><w:basedOn w:val="Zitat"/></w:style></w:styles>
                """),
            ("numbering", $"""
                <w:numbering {Zipped.Word}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
                <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
                <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>
                """),
            ("footnotes", $"""<w:footnotes {Zipped.Word}><w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="7"><w:p><w:r><w:t>A chronicle says otherwise.</w:t></w:r></w:p></w:footnote></w:footnotes>"""),
            ("endnotes", $"""<w:endnotes {Zipped.Word}><w:endnote w:id="2"><w:p><w:r><w:t>Ask there.</w:t></w:r></w:p></w:endnote></w:endnotes>"""),
            ("core-properties", """<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Ana Lindqvist</dc:creator><dc:title>Untitled 3</dc:title><cp:keywords>walls</cp:keywords></cp:coreProperties>"""))));

    [Fact]
    public void A_book_is_one_essay_with_its_chapters_as_headings() => Same(
        """
        title: The Book of Walls
        author: Ana Lindqvist
        publication: Harbour Press
        published: 2021
        language: en
        heading The first wall
        ¶1 It was built in a winter.
        heading The second wall
        ¶2 It was built in a summer, which was worse.
        note A note on summers.
        """,
        ReadEssay.Draft("walls.epub", Zipped.Epub(Walls, Cover, First, Second)));

    [Fact]
    public void Each_chapter_is_an_essay_where_its_reader_says_so_and_where_several_wrote_the_book()
    {
        Assert.Equal(
            ["walls.epub/OEBPS/one.xhtml: The first wall, Ana Lindqvist, The Book of Walls, 2021", "walls.epub/OEBPS/two.xhtml: The second wall, Ana Lindqvist, The Book of Walls, 2021"],
            Unpacked("walls.epub", Zipped.Epub(Walls, Cover, First, Second), chapters: true));
        Assert.Equal(2, Unpacked("walls.epub", Zipped.Epub(Walls + "<dc:creator>Bo Ek</dc:creator>", Cover, First, Second)).Count);
        Assert.Single(Unpacked("walls.epub", Zipped.Epub(Walls + "<dc:creator>Bo Ek</dc:creator>", Cover, First, Second), chapters: false));
        Assert.Single(Unpacked("walls.epub", Zipped.Epub(Walls, Cover, First, Second)));
    }

    [Fact]
    public void A_zip_gives_each_file_in_it_that_may_be_an_essay_and_says_what_is_wrong_with_the_others() => Assert.Equal(
        [
            "essays.zip/a.txt: A first title, , , ",
            "essays.zip/deep/b.md: A second title, , , ",
            "essays.zip/inner.zip is a zip within a zip, and is not opened.",
            "essays.zip/nothing.txt is empty.",
            "essays.zip/page.html: A third title, , , ",
        ],
        Unpacked("essays.zip", Zipped.Of(
            ("a.txt", "A first title\n\nAnd its text."), ("deep/b.md", "# A second title\n\nAnd its text."), ("inner.zip", "PK"), ("nothing.txt", ""), ("page.html", "<h1>A third title</h1><p>And its text."),
            ("page_files/frame.html", "<p>An advertisement"), ("__MACOSX/a.txt", "shadow"), (".hidden.txt", "hidden"), ("photo.jpg", "no essay"))).Order());

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("/etc/outside.txt")]
    [InlineData("C:\\outside.txt")]
    [InlineData("a\u202Etxt.exe")]
    public void A_zip_with_a_name_that_leads_elsewhere_is_refused_as_a_whole(string name) =>
        Assert.StartsWith("tricks.zip is not read:", Refused("tricks.zip", Zipped.Of((name, "A title\n\nText."))), StringComparison.Ordinal);

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_unpacked() =>
        Assert.StartsWith("bomb.zip is not read:", Refused("bomb.zip", Zipped.Of(("a.txt", new byte[30 * 1024 * 1024]))), StringComparison.Ordinal);

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/passwd\">")]
    [InlineData("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">")]
    public void A_document_type_in_a_part_of_a_package_is_refused(string doctype)
    {
        var docx = Zipped.Of(
            ("_rels/.rels", """<Relationships xmlns="r"><Relationship Id="a" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>"""),
            ("word/document.xml", $"{doctype}<w:document {Zipped.Word}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"));
        var epub = Zipped.Of(("META-INF/container.xml", $"{doctype}<container><rootfile full-path='a'/></container>"));

        Assert.Contains("declares a document type", Refused("a.docx", docx), StringComparison.Ordinal);
        Assert.Contains("declares a document type", Refused("a.epub", epub), StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_whose_chapters_lead_out_of_it_has_none()
    {
        var refused = Refused("out.epub", Zipped.Epub(Walls, ("../../../../etc/passwd.xhtml", "<p>x</p>")));

        Assert.Contains("out.epub is not read:", refused, StringComparison.Ordinal);
    }

    private const string Walls = "<dc:title>The Book of Walls</dc:title><dc:creator>Ana Lindqvist</dc:creator><dc:publisher>Harbour Press</dc:publisher><dc:date>2021</dc:date><dc:language>en</dc:language>";

    private static readonly (string, string) Cover = ("cover.xhtml", "<h1>THE BOOK</h1>");
    private static readonly (string, string) First = ("one.xhtml", "<h1>The first wall</h1><p>It was built in a winter.</p>");
    private static readonly (string, string) Second = ("two.xhtml", "<script src='x'/><h1>The second wall</h1><p>It was built in a summer, which was worse.</p><aside epub:type='footnote'><p>A note on summers.</p></aside>");

    private static List<string> Unpacked(string name, byte[] bytes, bool? chapters = null) =>
        [.. SourceFormats.Unpack(new() { Name = name, Bytes = bytes, Chapters = chapters }).Select(Line)];

    private static string Line(ReceivedFile file)
    {
        try
        {
            var article = EssayDraft.Of(SourceFormats.Read(file), KnownFacts.None).Article;
            return $"{file.Name}: {article.Title}, {string.Join(" and ", article.Authors.Select(author => author.Name))}, {article.Publication}, {article.Published}";
        }
        catch (SourceRejectedException rejected)
        {
            return rejected.Message;
        }
    }

    private static string Refused(string name, byte[] bytes) => Assert.ThrowsAny<Exception>(() =>
    {
        foreach (var file in SourceFormats.Unpack(new() { Name = name, Bytes = bytes }))
        {
            SourceFormats.Read(file);
        }
    }).Message;

    private static void Same(string expected, ArticleDraft read) => Assert.Equal(expected.ReplaceLineEndings("\n"), ReadEssay.Shown(read));
}
