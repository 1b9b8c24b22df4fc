namespace AllianceReader.Core.Tests.Exchange.Intake;

public sealed class HypothesisTests
{
    private const string Row =
        """
        {"id":"Ab-1","created":"2026-03-01T10:00:00.5+00:00","updated":"2026-03-02T10:00:00+00:00","user":"acct:jkim@hypothes.is","uri":"https://example.org/a#x",
         "text":"Compare *this*. 🤝","tags":["Trust","부담 공유"],"document":{"title":["An essay"]},"references":[],
         "target":[{"source":"https://example.org/a","selector":[{"type":"RangeSelector","startOffset":4},{"type":"TextPositionSelector","start":9000,"end":9005},
           {"type":"TextQuoteSelector","exact":"share costs","prefix":"Allies that ","suffix":" share blame"}]}],"user_info":{"display_name":null}}
        """;

    private const string Reply =
        """{"id":"Re-1","created":"2026-03-03T10:00:00Z","user":"acct:lee@hypothes.is","uri":"https://example.org/a","text":"No.","tags":[],"references":["Ab-1"],"target":[{"source":"https://example.org/a"}],"user_info":{"display_name":"Lee Mi"}}""";

    private const string PageNote = """{"id":"Pa-1","user":"acct:x@elsewhere.org","uri":"https://example.org/b","text":"On the page","tags":[],"target":[{"source":"https://example.org/b"}]}""";

    [Theory]
    [InlineData($$"""{"total":3,"rows":[{{Row}},{{Reply}},{{PageNote}}]}""")]
    [InlineData($$"""{"export_date":"2026-03-04","export_userid":"acct:jkim@hypothes.is","client_version":"1.2","annotations":[{{Row}},{{Reply}},{{PageNote}}]}""")]
    [InlineData($"[{Row},{Reply},{PageNote}]")]
    public void Its_search_and_its_export_are_read_replies_on_the_passage_they_answer(string json)
    {
        var work = TemporaryFile.Read(json)!;

        Assert.Equal([("https://example.org/a", "An essay"), ("https://example.org/b", null)], work.Documents.Select(document => (document.Url!, document.Title)));
        Assert.Equal(["https://hypothes.is/a/Ab-1", "https://hypothes.is/a/Re-1", "https://hypothes.is/a/Pa-1"], work.Notes.Select(note => note.Id));
        Assert.Equal(["Allies that |share costs| share blame", "Allies that |share costs| share blame", null], work.Notes.Select(note => note.Quote is { } quote ? $"{quote.Prefix}|{quote.Exact}|{quote.Suffix}" : null));
        Assert.Equal(["Compare *this*. 🤝", "No.", "On the page"], work.Notes.Select(note => note.Note));
        Assert.Equal(["jkim", "Lee Mi", "x@elsewhere.org"], work.Notes.Select(note => note.Creator));
        Assert.Equal(["Trust", "부담 공유"], work.Notes[0].Themes.Select(path => Assert.Single(path)));
        Assert.Equal((new DateTimeOffset(2026, 3, 1, 10, 0, 0, 500, TimeSpan.Zero), new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero)), (work.Notes[0].Created!.Value, work.Notes[0].Modified!.Value));
        Assert.All(work.Notes, note => Assert.Null(note.Points));
    }

    [Fact]
    public void Its_table_is_read_quotes_over_lines_and_guards_before_formulas_included()
    {
        const string csv = "Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page\n"
            + "2026-03-01 10:00,https://example.org/a,Public,Annotation,\"Allies \"\"share\"\"\r\ncosts, and blame\",jkim,'=1+1,\"Trust, fear\",\n"
            + "2026-03-01 11:00,https://example.org/a,Public,Reply,,Lee Mi,No.,,\n";

        var work = TemporaryFile.Read(csv)!;

        Assert.Equal("Hypothesis annotations (CSV)", work.Format);
        Assert.Equal(["Allies \"share\"\ncosts, and blame", null], work.Notes.Select(note => note.Quote?.Exact));
        Assert.Equal(["=1+1", "No."], work.Notes.Select(note => note.Note));
        Assert.Equal(["Trust", "fear"], work.Notes[0].Themes.Select(path => Assert.Single(path)));
        Assert.Equal(["jkim", "Lee Mi"], work.Notes.Select(note => note.Creator));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero), work.Notes[0].Created);
    }

    [Theory]
    [InlineData("""{"rows":[{"uri":7,"target":"x"}]}""")]
    [InlineData("""{"rows":"none"}""")]
    [InlineData("""{"rows":[]}""")]
    public void What_only_looks_like_it_is_not_recognized(string json) => Assert.Null(TemporaryFile.Read(json));
}
