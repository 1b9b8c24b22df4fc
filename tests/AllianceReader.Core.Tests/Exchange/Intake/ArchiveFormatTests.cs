using AllianceReader.Core.Tests.Exchange.Packages;
using AllianceReader.Exchange;

namespace AllianceReader.Core.Tests.Exchange.Intake;

public sealed class ArchiveFormatTests
{
    private const string Manifest = """{"format":"alliancereader-archive","version":1}""";

    private static readonly (string Name, string Content)[] files =
    [
        ("manifest.json", Manifest),
        ("articles.jsonl", """
            {"id":7,"slug":"habits","revision":2,"deleted":0,"title":"Of habits","url":"https://example.org/a"}
            {"id":8,"slug":"gone","revision":1,"deleted":1,"title":"Gone"}
            """),
        ("blocks.jsonl", """
            {"article":7,"revision":1,"start":0,"text":"An older text."}
            {"article":7,"revision":2,"start":0,"text":"Allies share costs. 🤝"}
            {"article":7,"revision":2,"start":24,"text":"And blame."}
            """),
        ("themes.jsonl", """
            {"id":1,"deleted":0,"name":"Burden","definition":"Who pays","whenToUse":"costs","memo":"Mine","color":"sky","parent":2}
            {"id":2,"deleted":0,"name":"Alliance","color":"amber"}
            {"id":3,"deleted":1,"name":"Deleted","color":"amber"}
            """),
        ("annotations.jsonl", """
            {"number":1,"id":"abcdefghij","article":7,"deleted":0,"rangeStart":0,"rangeEnd":6,"status":"in-place","creator":"Kim","created":"2026-03-01T10:00:00.0000000Z","modified":"2026-03-02T10:00:00.0000000Z","exact":"Allies","prefix":"","suffix":" share","note":"*So?*"}
            {"number":2,"id":"bbcdefghij","article":7,"deleted":0,"rangeStart":3,"rangeEnd":6,"status":"confirm","creator":"Kim","exact":"lost words","prefix":"a","suffix":"b","note":""}
            {"number":3,"id":"cbcdefghij","article":7,"deleted":0,"status":"in-place","creator":"Kim","note":"On all of it"}
            {"number":4,"id":"dbcdefghij","article":7,"deleted":1,"status":"in-place","creator":"Kim","note":"Deleted"}
            {"number":5,"id":"ebcdefghij","article":8,"deleted":0,"status":"in-place","creator":"Kim","note":"On a deleted essay"}
            """),
        ("taggings.jsonl", """
            {"annotation":1,"position":1,"theme":2,"article":7}
            {"annotation":1,"position":0,"theme":1,"article":7}
            """),
    ];

    [Fact]
    public void Passages_notes_and_themes_of_an_archive_are_read_and_what_is_deleted_is_not()
    {
        var work = TemporaryFile.Read(ForgedZip.With(files).ToArray())!;

        Assert.Equal("AllianceReader archive", work.Format);
        Assert.Equal([("Of habits", "https://example.org/a", "Allies share costs. 🤝\n\nAnd blame.")], work.Documents.Select(document => (document.Title!, document.Url!, document.Text!)));
        Assert.Equal(["abcdefghij", "bbcdefghij", "cbcdefghij"], work.Notes.Select(note => note.Id!.Split('/')[^1]));
        Assert.Equal(["*So?*", "", "On all of it"], work.Notes.Select(note => note.Note));
        Assert.Equal([new(0, 6), null, null], work.Notes.Select(note => note.Range));
        Assert.Equal([null, "lost words", null], work.Notes.Select(note => note.Quote?.Exact));
        Assert.Equal(["Alliance/Burden", "Alliance"], work.Notes[0].Themes.Select(path => string.Join('/', path)));
        Assert.Equal(["Alliance: , amber, ", "Alliance/Burden: Who pays\n\nUse it for: costs, sky, Mine"], work.Codebook.Select(theme => $"{string.Join('/', theme.Path)}: {theme.Definition}, {theme.Color}, {theme.Memo}"));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero), work.Notes[0].Modified);
    }

    [Fact]
    public void Another_zip_with_a_manifest_is_none() => Assert.Null(TemporaryFile.Read(ForgedZip.With(("manifest.json", """{"format":"something"}""")).ToArray()));

    [Fact]
    public void A_line_that_is_no_JSON_is_refused() =>
        Assert.Contains("line 1", Assert.Throws<FileRefusedException>(() => TemporaryFile.Read(ForgedZip.With(("manifest.json", Manifest), ("themes.jsonl", "no")).ToArray())).Message, StringComparison.Ordinal);
}
