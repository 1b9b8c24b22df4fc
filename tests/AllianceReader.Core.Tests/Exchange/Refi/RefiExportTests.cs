using System.Text;
using System.Xml.Linq;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Exchange;
using AllianceReader.Themes;

namespace AllianceReader.Core.Tests.Exchange.Refi;

/// <summary>REFI-QDA: what NVivo, ATLAS.ti, MAXQDA and QualCoder open.</summary>
public class RefiExportTests
{
    private static readonly XNamespace Codes = "urn:QDA-XML:codebook:1.0";

    [Fact]
    public async Task A_project_is_valid_and_whole()
    {
        var package = await RefiPackage.Of(Snapshots.Of(Snapshots.OneOfEach()));

        package.HoldsTogether();
        package.IsValid();
        Assert.Equal("1 essay, 4 passages, 2 notes, from AllianceReader at http://localhost:5170", (string?)package.Project.Elements().Last());
    }

    [Fact]
    public async Task Selections_count_code_points_and_carry_codes_and_notes()
    {
        var package = await RefiPackage.Of(Snapshots.Of(Snapshots.OneOfEach()));

        var source = Assert.Single(package.Sources);
        Assert.Equal(Snapshots.Essay.Text, package.TextOf(source));
        Assert.Equal(
            [
                ("🤝 한미동맹은 굳건하다.\n\nAllies that share costs share blame", "Burden-sharing, Trust, fear & [doubt]", "*Compare* 비교 🤝\n\n# Not a heading of ours\n> nor a quote"),
                ("Allies", "", null),
            ],
            package.Selections(source));
    }

    [Fact]
    public async Task A_note_on_the_whole_essay_and_what_is_not_placed_are_notes_of_the_source()
    {
        var package = await RefiPackage.Of(Snapshots.Of(Snapshots.OneOfEach()));

        var source = Assert.Single(package.Sources);
        Assert.Equal("동맹", package.Codes(source));
        Assert.Equal(
            ["All of it.\n\n- a\n- b", "“words that went” (Please confirm its place, was ¶ 3)"],
            source.Elements().Where(e => e.Name.LocalName == "NoteRef").Select(e => package.ByGuid((string)e.Attribute("targetGUID")!)).Select(note => note.Elements().First().Value));
    }

    [Fact]
    public async Task The_texts_stand_in_a_flat_folder_in_lower_case_with_line_feeds_and_no_byte_order_mark()
    {
        var package = await RefiPackage.Of(Snapshots.Of(Snapshots.OneOfEach()));

        Assert.Equal(2, package.Files.Count);
        Assert.Matches(@"\Asources/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.txt\z", package.Files.Last());
        Assert.DoesNotContain('\r', package.TextOf(package.Sources.Single()));
        Assert.Null(package.Sources.Single().Attribute("richTextPath"));
    }

    [Fact]
    public async Task Codes_are_nested_as_the_themes_are_with_definition_colour_and_memo()
    {
        IReadOnlyList<Theme> themes = [Snapshots.Codebook[0] with { Memo = "What I *think*." }, .. Snapshots.Codebook.Skip(1)];
        var package = await RefiPackage.Of(Snapshots.Of() with { Themes = themes });

        package.HoldsTogether();
        package.IsValid();
        var above = package.All("Code").First();
        Assert.Equal(
            ("Alliance politics", "How allies deal with each other.", "#8a5a00", "What I *think*."),
            ((string?)above.Attribute("name"), above.Elements().First().Value, (string?)above.Attribute("color"), package.Note(above)));
        Assert.Equal("Burden-sharing", (string?)above.Elements().Last().Attribute("name"));
        Assert.Equal("#c0ffee", (string?)package.All("Code").Single(code => (string?)code.Attribute("name") == "Trust, fear & [doubt]").Attribute("color"));
    }

    [Fact]
    public async Task The_same_library_gives_the_same_file()
    {
        Assert.Equal(await Snapshots.Write("qdpx", Snapshots.Of(Snapshots.OneOfEach())), await Snapshots.Write("qdpx", Snapshots.Of(Snapshots.OneOfEach())));
    }

    [Fact]
    public async Task An_empty_library_makes_a_valid_project_and_no_codebook()
    {
        var empty = Snapshots.Of((IReadOnlyList<AnnotatedArticle>)[]) with { Themes = [] };

        (await RefiPackage.Of(empty)).IsValid();
        Assert.Equal("format", (await Assert.ThrowsAsync<RefusedException>(() => Snapshots.Write("qdc", empty))).Field);
    }

    [Fact]
    public async Task Hostile_words_stay_words()
    {
        var text = "]]> <!ENTITY x> &amp; 🤝\u0085\uFFFF\u202E\u000B end";
        var essay = Some.Article(text, "hostile") with { Title = "<Project name='x'/>\u0001", Authors = [new("\u0007Bell", null, null)] };
        var range = new TextRange(0, text.Length - 4);
        var annotation = Some.Annotation("hostile001", range, "burden-sharing") with { Article = "hostile", Quote = TextQuote.Of(text, range), Note = "]]>\t<b>&lt;", Creator = "O'Neill \"K\" <k>" };

        var package = await RefiPackage.Of(Snapshots.Of((IReadOnlyList<AnnotatedArticle>)[new(essay, [annotation])]));

        package.HoldsTogether();
        package.IsValid();
        var (words, codes, note) = Assert.Single(package.Selections(package.Sources.Single()));
        Assert.Equal((text[..^4], "Burden-sharing", "]]>\t<b>&lt;"), (words, codes, note));
    }

    [Fact]
    public async Task Five_thousand_overlapping_passages_come_back_each_at_its_place()
    {
        var text = string.Concat(Enumerable.Repeat("동맹 🤝 trust. ", 1000)).TrimEnd();
        var points = new CodePoints(text);
        var essay = Some.Article(text, "long");
        Annotation[] all =
        [
            .. Enumerable.Range(0, 5000).Select(n => points.TryToUtf16(n, n + 1 + (n % 40), out var range)
                ? Some.Annotation($"a{n:000000000}", range, n % 3 == 0 ? [] : ["동맹"]) with { Article = "long", Quote = TextQuote.Of(text, range), Note = n % 2 == 0 ? $"Note {n}" : "" }
                : throw new InvalidOperationException()),
        ];

        var package = await RefiPackage.Of(Snapshots.Of((IReadOnlyList<AnnotatedArticle>)[new(essay, all)]));

        package.IsValid();
        Assert.Equal(all.Select(a => a.Quote!.Exact), package.All("PlainTextSelection").Select(s =>
            text[points.ToUtf16((int)s.Attribute("startPosition")!)..points.ToUtf16((int)s.Attribute("endPosition")!)]));
        Assert.Equal(2500, package.All("Note").Count());
    }

    [Fact]
    public async Task A_codebook_file_is_valid_and_holds_every_theme()
    {
        var bytes = await Snapshots.Write("qdc", Snapshots.Of());
        var root = XDocument.Parse(Encoding.UTF8.GetString(bytes)).Root!;

        Assert.Equal(["Alliance politics", "Burden-sharing", "Trust, fear & [doubt]", "동맹"], root.Descendants(Codes + "Code").Select(code => (string?)code.Attribute("name")));
        Assert.Equal(root.Descendants(Codes + "Code").First(), root.Descendants(Codes + "Code").Skip(1).First().Parent);
        RefiPackage.Validate(root, "Codebook.xsd");
    }
}
