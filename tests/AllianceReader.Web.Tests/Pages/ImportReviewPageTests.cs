using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

public sealed class ImportReviewPageTests(TheApp app) : IClassFixture<TheApp>
{
    [Fact]
    public async Task Somebody_s_notes_are_shown_first_come_in_when_the_reader_says_so_and_go_by_undo()
    {
        var slug = await app.AddEssay($"Seen before it comes, and seen twice. {Some.Unheard()}", "This is seen twice.");
        using var visitor = new Visitor(app);
        await visitor.Open("/import");
        await visitor.Upload("form.add", ("kim's.json", Marked.Hypothesis(slug, "Seen before it comes", "seen twice", "Paged theme", "<b>bold</b> & *so*")));

        Assert.StartsWith("/import/review?file=", visitor.Address, StringComparison.Ordinal);
        Assert.Equal("kim's.json", visitor.Text("h1"));
        Assert.Contains("1 passage would come in, 1 cannot be placed, 1 stays outside and 1 theme is new. Nothing has come in yet.", visitor.Text(".sum"), StringComparison.Ordinal);
        Assert.Equal("Seen before it comes", visitor.Text(".part .passage mark"));
        Assert.Equal("<b>bold</b> & *so*", visitor.Text(".mynote"));
        Assert.Contains("Paged theme new", visitor.Text(".passage .foot"), StringComparison.Ordinal);
        Assert.Contains("kim", visitor.Text(".passage .who"), StringComparison.Ordinal);
        Assert.Contains("stand in the essay 2 times", visitor.Text("[aria-labelledby=unclear]"), StringComparison.Ordinal);
        Assert.Contains("https://elsewhere.example.org/page", visitor.Text(".outside"), StringComparison.Ordinal);
        Assert.Empty((await app.Get($"/api/articles/{slug}/annotations")).Items());

        var review = visitor.Address;
        await visitor.Press(".intake .strong");

        Assert.Equal("2 passages and 1 theme came in.", visitor.Said);
        Assert.Contains("2 passages 1 passage to review", visitor.Text("[aria-labelledby=brought]"), StringComparison.Ordinal);
        Assert.Equal(2, (await app.Get($"/api/articles/{slug}/annotations")).Items().Count());
        await visitor.Press(".done button");
        Assert.Equal("Undid: brought in 2 passages and 1 theme from kim's.json.", visitor.Said);
        Assert.Empty((await app.Get($"/api/articles/{slug}/annotations")).Items());
        await visitor.Open("/history");
        Assert.Contains("Brought in 2 passages and 1 theme from kim's.json", visitor.Text(".deed p"), StringComparison.Ordinal);

        await visitor.Open(review);
        Assert.Equal("That file is no longer kept. Choose it once more.", visitor.Said);
    }

    [Fact]
    public async Task What_cannot_be_placed_stays_outside_where_the_reader_wants_it_so()
    {
        var slug = await app.AddEssay($"Here once, there twice. {Some.Unheard()}", "There are two: there twice.");
        using var visitor = new Visitor(app);
        await visitor.Open("/import");
        await visitor.Upload("form.add", ("notes.json", Marked.Hypothesis(slug, "Here once", "there twice", "Another")));

        await visitor.Press(".intake .strong", ("unplaced", "no"));

        Assert.Equal("Here once", Assert.Single((await app.Get($"/api/articles/{slug}/annotations")).Items()).Text("exact"));
    }

    [Fact]
    public async Task Essays_and_notes_may_come_together_and_what_is_hostile_is_rejected()
    {
        using var visitor = new Visitor(app);
        await visitor.Open("/import");
        await visitor.Upload("form.add", ("essay.txt", System.Text.Encoding.UTF8.GetBytes(Some.Essay(4711))), ("book.qdc", Marked.Codebook("Paged codebook", "Paged child")), ("evil.qdpx", "PK\x3\x4 no package"u8.ToArray()));

        Assert.Contains("report=", visitor.Address, StringComparison.Ordinal);
        Assert.Contains("evil.qdpx is not a whole zip package", visitor.Text("[aria-labelledby=rejected]"), StringComparison.Ordinal);
        Assert.Contains("Essay 4711", visitor.Text("[aria-labelledby=imported]"), StringComparison.Ordinal);
        await visitor.Follow("[aria-labelledby=waiting] a");
        Assert.Equal("Paged codebook What it is. Paged child under Paged codebook", string.Join(' ', visitor.All(".new-themes li")));
        await visitor.Press(".intake .strong");
        Assert.Equal("2 themes came in.", visitor.Said);

        await visitor.Open("/import");
        await visitor.Upload("form.add", ("book.qdc", Marked.Codebook("Paged codebook", "Paged child")));
        Assert.Null(visitor.Page.QuerySelector(".intake .strong"));
        Assert.Contains("There is nothing in it", visitor.Text(".sum"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?file=../../library.sqlite")]
    [InlineData("?file=aaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task A_file_that_nobody_sent_is_not_there(string query)
    {
        using var visitor = new Visitor(app);
        await visitor.Open($"/import/review{query}");

        Assert.Equal("/import", visitor.Address);
    }
}
