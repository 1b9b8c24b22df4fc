using AllianceReader.Core.Tests.Exchange.Packages;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Intake;
using AllianceReader.Support;

namespace AllianceReader.Core.Tests.Exchange.Intake;

public sealed class RefiTests
{
    private const string Text = "🤝 Allies share costs.\n\n한미동맹은 굳건하다.\n";

    private const string Lee = "22222222-2222-2222-2222-222222222222";

    private const string Codes =
        """
        <Users><User guid="11111111-1111-1111-1111-111111111111" name="J. Kim"/><User guid="22222222-2222-2222-2222-222222222222" id="lee"/></Users>
        <CodeBook><Codes>
          <Code guid="{AAAAAAAA-0000-0000-0000-000000000001}" name="Alliance" isCodable="false" color="#F00"><Description>All of it</Description>
            <Code guid="aaaaaaaa-0000-0000-0000-000000000002" name="Burden" isCodable="true"/>
          </Code>
          <Code guid="aaaaaaaa-0000-0000-0000-000000000003" name="Trust" isCodable="true"/>
        </Codes></CodeBook>
        """;

    private const string Notes =
        """<Notes><Note guid="bbbbbbbb-0000-0000-0000-000000000001"><PlainTextContent>Compare 비교</PlainTextContent></Note><Note guid="bbbbbbbb-0000-0000-0000-000000000002" plainTextPath="internal://note.txt"/></Notes>""";

    private const string Selections =
        """
        <PlainTextSelection guid="CCCCCCCC-0000-0000-0000-000000000001" startPosition="2" endPosition="8" creatingUser="11111111-1111-1111-1111-111111111111" creationDateTime="2026-03-01T10:00:00Z" modifiedDateTime="2026-03-02T10:00:00Z">
          <Description>Short</Description>
          <Coding guid="dddddddd-0000-0000-0000-000000000001" creatingUser="11111111-1111-1111-1111-111111111111"><CodeRef targetGUID="aaaaaaaa-0000-0000-0000-000000000002"/></Coding>
          <Coding guid="dddddddd-0000-0000-0000-000000000002" creatingUser="22222222-2222-2222-2222-222222222222"><CodeRef targetGUID="AAAAAAAA-0000-0000-0000-000000000003"/></Coding>
          <NoteRef targetGUID="bbbbbbbb-0000-0000-0000-000000000001"/>
        </PlainTextSelection>
        <PlainTextSelection guid="cccccccc-0000-0000-0000-000000000002" startPosition="23" endPosition="28"/>
        <PlainTextSelection guid="cccccccc-0000-0000-0000-000000000003" startPosition="20" endPosition="2000"/>
        <NoteRef targetGUID="bbbbbbbb-0000-0000-0000-000000000002"/>
        """;

    [Theory]
    [InlineData("plainTextPath=\"internal://a.txt\"", "", "sources/a.txt")]
    [InlineData("plainTextPath=\"a.txt\"", "", "sources/a.txt")]
    [InlineData("plainTextPath=\"sources\\a.txt\"", "", "Sources/A.txt")]
    [InlineData("", "<PlainTextContent>" + Text + "</PlainTextContent>", "sources/other.txt")]
    public void Texts_selections_codes_notes_and_who_coded_them_are_read(string path, string content, string file)
    {
        var work = Read($"""<Sources><TextSource guid="eeeeeeee-0000-0000-0000-000000000001" name="An essay" {path}>{content}{Selections}</TextSource></Sources>""", (file, Text));

        var document = Assert.Single(work.Documents);
        Assert.Equal(("An essay", Text), (document.Title, document.Text));
        Assert.Equal([null, "Allies", "Allies", "한미동맹은", null], work.Notes.Select(note => note.Range is { } range && range.End <= Text.Length ? Text[range.Start..range.End] : null));
        Assert.Equal(["Stands in a file", "Short\n\nCompare 비교", "", "", ""], work.Notes.Select(note => note.Note));
        Assert.Equal([null, "J. Kim", "lee", null, null], work.Notes.Select(note => note.Creator));
        Assert.Equal(["", "Alliance/Burden", "Trust", "", ""], work.Notes.Select(note => string.Join(", ", note.Themes.Select(theme => string.Join('/', theme)))));
        Assert.Equal(
            ["urn:uuid:bbbbbbbb-0000-0000-0000-000000000002", "urn:uuid:cccccccc-0000-0000-0000-000000000001", $"urn:uuid:cccccccc-0000-0000-0000-000000000001#{Lee}"],
            work.Notes.Take(3).Select(note => note.Id));
        Assert.Equal(["Alliance: All of it, #F00", "Alliance/Burden: , ", "Trust: , "], work.Codebook.Select(theme => $"{string.Join('/', theme.Path)}: {theme.Definition}, {theme.Color}"));
    }

    // CR LF counted as two, as the standard has it, and as one
    [Theory]
    [InlineData(25, 30)]
    [InlineData(23, 28)]
    public void Programs_that_count_a_line_end_as_one_are_seen_through(int start, int end)
    {
        var text = Text.ReplaceLineEndings("\r\n");
        var work = Read($"""<Sources><TextSource guid="e" plainTextPath="internal://a.txt"><PlainTextSelection guid="c" startPosition="{start}" endPosition="{end}"/></TextSource></Sources>""", ("sources/a.txt", text));

        var range = Assert.Single(work.Notes).Range!.Value;
        Assert.Equal((Text, "한미동맹은"), (work.Documents[0].Text, work.Documents[0].Text![range.Start..range.End]));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("absolute:///etc/passwd")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("relative:///a.txt")]
    public void A_source_outside_of_the_package_is_never_opened(string path)
    {
        var work = Read($"""<Sources><TextSource guid="e" name="Stolen" plainTextPath="{path}"/></Sources>""");

        Assert.Empty(work.Documents);
        Assert.Equal(["The text of “Stolen” is not in the package."], work.PassedOver);
    }

    [Fact]
    public void What_a_project_holds_besides_is_said()
    {
        var work = Read("""<Cases><Case guid="1"/></Cases><Sources><PictureSource guid="2"/><AudioSource guid="3"/><PDFSource guid="4" name="A PDF"><PDFSelection guid="5" page="1" firstX="0" firstY="0" secondX="1" secondY="1"/><Representation guid="6"><PlainTextContent>Its text</PlainTextContent></Representation></PDFSource></Sources>""");

        Assert.Equal(("A PDF", "Its text"), (work.Documents[0].Title, work.Documents[0].Text));
        Assert.Equal(["2 × picture, sound or film", "1 × selection on a page of a PDF", "1 × case"], work.PassedOver.Select(sentence => sentence.Split(':')[0]));
    }

    [Fact]
    public void A_project_without_its_package_is_read_as_far_as_it_goes() =>
        Assert.Equal("REFI-QDA project", TemporaryFile.Read(Project("""<Sources><TextSource guid="e"><PlainTextContent>Words</PlainTextContent></TextSource></Sources>"""))?.Format);

    [Theory]
    [InlineData("<!DOCTYPE Project [<!ENTITY a \"b\">]><Project xmlns=\"urn:QDA-XML:project:1.0\">&a;</Project>")]
    [InlineData("<Other xmlns=\"urn:other\" note=\"urn:QDA-XML:project:1.0\"/>")]
    [InlineData("<Project xmlns=\"urn:QDA-XML:project:1.0\"><Users>")]
    public void A_project_that_is_none_is_refused(string xml) => Assert.Throws<FileRefusedException>(() => TemporaryFile.Read(ForgedZip.With(("project.qde", xml)).ToArray()));

    [Fact]
    public void Two_projects_in_one_package_are_refused() =>
        Assert.Throws<FileRefusedException>(() => TemporaryFile.Read(ForgedZip.With(("a.qde", Project("")), ("b.qde", Project(""))).ToArray()));

    [Fact]
    public void Twenty_thousand_selections_are_read()
    {
        var selections = string.Concat(Enumerable.Range(0, 20_000).Select(n => $"""<PlainTextSelection guid="{Guid.Empty.ToString()[..28]}{n:x8}" startPosition="{n % 10}" endPosition="{n % 10 + 5}"><Coding guid="x"><CodeRef targetGUID="aaaaaaaa-0000-0000-0000-000000000003"/></Coding></PlainTextSelection>"""));

        Assert.Equal(20_000, Read($"""<Sources><TextSource guid="e"><PlainTextContent>{Text}</PlainTextContent>{selections}</TextSource></Sources>""").Notes.Count);
    }

    [Theory]
    [InlineData("nvivo_project.qdpx", 2, 0)]
    [InlineData("qc-demo.qdpx", 2, 158)]
    [InlineData("target-atlas-project.qdpx", 0, 0)]
    public void Projects_of_NVivo_qc_and_ATLAS_ti_are_read(string name, int documents, int notes)
    {
        Repository.NeedsKit("refi-qda");

        var work = TemporaryFile.Read(System.IO.File.ReadAllBytes(Path.Combine(Repository.Shared, "kits", "refi-qda", name)))!;

        Assert.Equal((documents, notes), (work.Documents.Count, work.Notes.Count));
        Assert.NotEmpty(work.Codebook);
        Assert.Empty(work.PassedOver);
        Assert.All(work.Notes, note => Assert.True(note.Range!.Value.End <= work.Documents.Single(document => document.Key == note.Document).Text!.Length));
        Assert.All(work.Notes, note => Assert.NotEmpty(note.Themes));
    }

    [Fact]
    public void The_codebook_of_the_standard_is_read()
    {
        Repository.NeedsKit("refi-qda");

        var work = TemporaryFile.Read(System.IO.File.ReadAllBytes(Path.Combine(Repository.Shared, "kits", "refi-qda", "annex-A1-codebook.qdc")))!;

        Assert.Equal("REFI-QDA codebook", work.Format);
        Assert.Equal(["Topics", "Economy", "Health care", "Values", "Conservatives", "Liberals"], work.Codebook.Select(theme => string.Join('/', theme.Path)));
        Assert.Equal(("Anything about jobs or taxes or business", "#ffff00"), (work.Codebook[1].Definition, work.Codebook[1].Color));
    }

    private static ForeignWork Read(string sources, params (string Name, string Content)[] files) =>
        TemporaryFile.Read(ForgedZip.With([("project.qde", Project(sources)), .. files, ("sources/note.txt", "Stands in a file")]).ToArray())!;

    private static string Project(string sources) => $"""<?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0" name="p">{Codes}{sources}{Notes}</Project>""";
}
