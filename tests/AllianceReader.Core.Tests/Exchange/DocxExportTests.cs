using System.Globalization;
using System.Xml.Linq;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Exchange;
using AllianceReader.Support;
using FsCheck;
using FsCheck.Fluent;

namespace AllianceReader.Core.Tests.Exchange;

public class DocxExportTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public async Task Word_finds_nothing_to_repair_in_a_library_with_one_of_each_kind()
    {
        using var docx = await Office.Write("docx", Snapshots.Of(Snapshots.OneOfEach()));

        Office.AssertIsValidWord(docx);
    }

    [Fact]
    public async Task Each_comment_says_its_themes_first_then_the_note_then_where_it_stands()
    {
        var comments = await Comments(Snapshots.OneOfEach());

        Assert.Equal(
            [
                "Theme: 동맹|All of it.|•\ta|•\tb|Whole essay · Open in AllianceReader",
                "Theme: Burden-sharing; Trust, fear & [doubt]|Compare 비교 🤝|Not a heading of ours|nor a quote|¶ 1 · changed 22 November 2026, 10:05 UTC · Open in AllianceReader",
                "No theme|¶ 2 · changed 22 November 2026, 10:05 UTC · Open in AllianceReader",
                "No theme|Please confirm its place, was ¶ 3 · Open in AllianceReader",
            ],
            comments.Select(Paragraphs));
    }

    [Fact]
    public async Task A_comment_names_who_wrote_it_and_when()
    {
        var comment = (await Comments(Snapshots.OneOfEach()))[1];

        Assert.Equal("J. Kim", comment.Attribute(W + "author")!.Value);
        Assert.Equal("JK", comment.Attribute(W + "initials")!.Value);
        Assert.Equal("2026-11-22T10:00:00Z", comment.Attribute(W + "date")!.Value);
    }

    [Fact]
    public async Task Comments_and_bookmarks_stand_on_the_very_words_over_paragraphs_too()
    {
        var body = await Body(Snapshots.Of(Snapshots.OneOfEach()));

        Assert.Equal(
            ["동맹의 습관: \"habit\" # one", "🤝 한미동맹은 굳건하다.\u2029Allies that share costs share blame", "Allies", "words that went"],
            Enumerable.Range(0, 4).Select(n => Between(body, "commentRangeStart", "commentRangeEnd", Id(n))));
        Assert.Equal("🤝 한미동맹은 굳건하다.\u2029Allies that share costs share blame", Between(body, "bookmarkStart", "bookmarkEnd", Id(3)));
        Assert.Equal(["h_awhole0001", "h_aboth00002", "h_abare00003", "h_alost00004"], Bookmarks(body).Where(name => name.StartsWith("h_", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_document_says_how_many_passages_it_holds()
    {
        var text = Words(await Body(Snapshots.Of(Snapshots.OneOfEach())));

        Assert.Contains("4 passages, 2 notes", text, StringComparison.Ordinal);
        Assert.Contains("Im, Hwa, and O'Neill, \"Kit\". 2025. “동맹의 습관: \"habit\" # one.” The *Review*, April 2025. Original Open in AllianceReader", text, StringComparison.Ordinal);
        Assert.Contains("Passages without a place in this text", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_essays_each_begins_on_a_page_of_its_own_and_the_first_page_counts_them()
    {
        var other = Some.Article("Other words.", "other") with { Kicker = "Column", Standfirst = "In short." };
        using var docx = await Office.Write("docx", Snapshots.Of((IReadOnlyList<AnnotatedArticle>)[new(Snapshots.Essay, Snapshots.OneOfEach()), new(other, [])]));
        Office.AssertIsValidWord(docx);
        var body = Part(docx, "word/document.xml");

        Assert.Equal(2, body.Descendants(W + "pageBreakBefore").Count());
        Assert.Contains("2 essays, 4 passages, 2 notes", Words(body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_under_one_theme_has_its_tint_and_its_line_under_two_neither()
    {
        var body = await Body(Snapshots.Of(
            Snapshots.On("aone000001", "Allies", "costs share", ["burden-sharing"]),
            Snapshots.On("atwo000002", "costs", "blame", ["동맹"])));

        var shaded = body.Descendants(W + "shd").Select(shd => (shd.Parent!.Parent!.Value, shd.Parent.Element(W + "u")!.Attribute(W + "val")!.Value));
        Assert.Equal([("Allies that share ", "dash"), (" blame", "dotted")], shaded);
    }

    [Fact]
    public async Task Right_to_left_and_Korean_text_are_told_to_Word()
    {
        var article = Some.Article("קודם עברית and then English.\n\nEnglish, then العربية 123, more.\n\n한국어와 English.") with { Language = "he", Title = "כותרת" };
        using var docx = await Office.Write("docx", Snapshots.Of((IReadOnlyList<AnnotatedArticle>)[new(article, [])]));
        Office.AssertIsValidWord(docx);
        var body = Part(docx, "word/document.xml");

        Assert.Equal(2, body.Descendants(W + "bidi").Count());
        Assert.Contains("العربية", body.Descendants(W + "rtl").Select(rtl => rtl.Parent!.Parent!.Value));
        Assert.Contains("ko-KR", body.Descendants(W + "lang").Select(lang => lang.Attribute(W + "eastAsia")?.Value));
        Assert.Contains("English, then العربية 123, more.", Words(body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_a_note_holds_the_file_stays_valid_and_every_word_stands_in_its_comment()
    {
        var given = Notes.Naughty.Select((note, i) => Snapshots.On($"anote{i:D5}", "Allies", "costs", ["burden-sharing"], note)).ToArray();
        using var docx = await Office.Write("docx", Snapshots.Of(given));
        Office.AssertIsValidWord(docx);

        var comments = Part(docx, "word/comments.xml").Descendants(W + "comment").Select(Letters);
        Assert.All(given.Zip(comments), pair => Assert.All(WordsOf(pair.First.Note), word => Assert.Contains(word, pair.Second, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_XML_forbids_and_what_runs_elsewhere_does_no_harm()
    {
        var hostile = "a\u0001b\uD800c\uFFFE \"><w:p> ]]> <!-- & [x](javascript:alert(1)) [y](http://e.org/\"\\x) ![z](file:///etc/passwd) http://e.org/\" \\o \"";
        var article = Snapshots.Essay with
        {
            Title = hostile, Kicker = hostile, Standfirst = hostile, Publication = hostile, Url = "javascript:alert(1)", Language = "\"><", Licence = hostile,
            Authors = [new(hostile, hostile, hostile, hostile)],
        };
        var annotation = Snapshots.On("ahost00001", "Allies", "costs", ["burden-sharing", hostile], hostile) with { Creator = hostile + new string('x', 300) };
        using var docx = await Office.Write("docx", Snapshots.Of((IReadOnlyList<AnnotatedArticle>)[new(article, [annotation, Snapshots.ToBeConfirmed("ahost00002", hostile)])]));
        Office.AssertIsValidWord(docx);

        var instructions = Part(docx, "word/document.xml").Descendants(W + "fldSimple").Select(f => f.Attribute(W + "instr")!.Value);
        Assert.All(Part(docx, "word/_rels/comments.xml.rels").Elements(), link => Assert.Matches("^https?://", link.Attribute("Target")!.Value));
        Assert.All(instructions, i => Assert.Matches("^ HYPERLINK \"https?://[^\"\\\\]*\" $", i));
    }

    [Fact]
    public void Any_text_with_any_passages_makes_a_valid_document_with_each_comment_on_its_words() => Prop.ForAll(
        Some.Text,
        Gen.Choose(0, 1000).ListOf(8).ToArbitrary(),
        (text, places) =>
        {
            var article = Some.Article(text.Trim());
            var given = Passages(article, [.. places]).ToArray();
            using var docx = Office.Write("docx", Snapshots.Of((IReadOnlyList<AnnotatedArticle>)[new(article, given)])).GetAwaiter().GetResult();
            Office.AssertIsValidWord(docx);
            var body = Part(docx, "word/document.xml");
            Assert.All(given.Select((a, n) => (a, n)), one => Assert.Equal(Letters(one.a.Quote!.Exact), Letters(Between(body, "commentRangeStart", "commentRangeEnd", Id(one.n)))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public async Task LibreOffice_opens_it_with_the_comments_in_their_places()
    {
        LibreOffice.Needed();
        using var docx = await Office.Write("docx", Snapshots.Of(Snapshots.OneOfEach()));
        var flat = XDocument.Parse(await LibreOffice.Convert(docx, "docx", "fodt")).Root!;
        XNamespace office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";

        var comments = flat.Descendants(office + "annotation").ToList();

        Assert.Equal(4, comments.Count);
        Assert.Equal(4, flat.Descendants(office + "annotation-end").Count());
        Assert.All(comments, comment => Assert.Equal("J. Kim", comment.Element(dc + "creator")!.Value));
        Assert.Equal(
            ["동맹의 습관: \"habit\" # one", "🤝 한미동맹은 굳건하다.Allies that share costs share blame", "Allies", "words that went"],
            comments.Select(comment => Covered(flat, office, comment)));
        Assert.Contains("Theme: Burden-sharing; Trust, fear & [doubt]", comments[1].Value, StringComparison.Ordinal);
        Assert.All(comments, comment => Assert.DoesNotContain("HYPERLINK", comment.Value, StringComparison.Ordinal));
    }

    private static string Covered(XElement flat, XNamespace office, XElement comment) => string.Concat(flat.DescendantNodes()
        .SkipWhile(node => node != comment)
        .TakeWhile(node => node is not XElement end || end.Name != office + "annotation-end" || end.Attribute(office + "name")!.Value != comment.Attribute(office + "name")!.Value)
        .OfType<XText>()
        .Where(text => !text.Ancestors(office + "annotation").Any())
        .Select(text => text.Value));

    [Fact]
    public async Task The_same_library_gives_the_same_bytes()
    {
        using var once = await Office.Write("docx", Snapshots.Of(Snapshots.OneOfEach()));
        using var again = await Office.Write("docx", Snapshots.Of(Snapshots.OneOfEach()));

        Assert.Equal(once.ToArray(), again.ToArray());
    }

    private static IEnumerable<Annotation> Passages(Article article, int[] places)
    {
        for (var i = 0; i + 1 < places.Length && article.Text.Length > 0; i += 2)
        {
            var points = new CodePoints(article.Text);
            var (a, b) = (points.ToUtf16(places[i] % (points.Count + 1)), points.ToUtf16(places[i + 1] % (points.Count + 1)));
            var range = new TextRange(Math.Min(a, b), Math.Max(a, b));
            yield return Some.Annotation($"apass{i:D5}", range, "burden-sharing") with { Quote = TextQuote.Of(article.Text, range) };
        }
    }

    private static async Task<List<XElement>> Comments(params Annotation[] annotations)
    {
        using var docx = await Office.Write("docx", Snapshots.Of(annotations));
        return [.. Part(docx, "word/comments.xml").Elements(W + "comment")];
    }

    private static async Task<XElement> Body(LibrarySnapshot snapshot)
    {
        using var docx = await Office.Write("docx", snapshot);
        return Part(docx, "word/document.xml");
    }

    private static XElement Part(Stream docx, string name)
    {
        docx.Position = 0;
        using var zip = new System.IO.Compression.ZipArchive(docx, System.IO.Compression.ZipArchiveMode.Read, leaveOpen: true);
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part, LoadOptions.PreserveWhitespace).Root!;
    }

    private static string Paragraphs(XElement comment) => string.Join('|', comment.Elements(W + "p").Select(Words));

    private static IEnumerable<string> Bookmarks(XElement body) => body.Descendants(W + "bookmarkStart").Select(b => b.Attribute(W + "name")!.Value);

    private static string Between(XElement body, string start, string end, string id)
    {
        var within = body.Descendants().SkipWhile(e => !Is(e, start, id)).TakeWhile(e => !Is(e, end, id)).Skip(1);
        return string.Concat(within.Select(Character));
    }

    private static bool Is(XElement e, string name, string id) => e.Name == W + name && e.Attribute(W + "id")!.Value == id;

    private static string Words(XElement element) => string.Concat(element.Descendants().Select(Character));

    private static string Character(XElement e) => e.Name.Namespace != W ? "" : e.Name.LocalName switch
    {
        "t" => e.Value,
        "tab" when e.Parent!.Name == W + "r" => "\t",
        "br" => "\n",
        "p" when e.Parent!.Name == W + "body" => "\u2029",
        _ => "",
    };

    private static string Letters(XElement element) => Letters(Words(element));

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static IEnumerable<string> WordsOf(string markdown) => NoteHtmlWords.Of(markdown);

    private static string Id(int n) => n.ToString(CultureInfo.InvariantCulture);
}
