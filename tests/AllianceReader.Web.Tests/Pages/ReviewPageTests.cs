using System.Text.Json;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

public sealed class ReviewPageTests(TheApp app) : IClassFixture<TheApp>
{
    [Fact]
    public async Task Where_nothing_waits_the_page_says_what_would_and_the_bar_keeps_silent()
    {
        var slug = await app.AddEssay();
        using var visitor = new Visitor(app);

        await visitor.Open($"/review?article={slug}");

        Assert.Equal("Nothing to decide in this essay", visitor.Text(".blank h2"));
        await visitor.Open("/review?article=nowhere", status: 404);
    }

    [Fact]
    public async Task The_queue_shows_what_waits_by_verdict_and_the_case_both_texts_word_by_word()
    {
        var essay = await RevisedEssay.In(app);
        using var visitor = new Visitor(app);

        await visitor.Open($"/review?article={essay.Slug}");

        Assert.Equal(["Please confirm 1", "Gone 1", "Changed 1", "In place 1"], visitor.All(".queue h2"));
        Assert.Equal("A wall keeps nobody out", visitor.Text(".queue [aria-current] q"));
        Assert.Equal("Is this still your passage?", visitor.Text("#case"));
        Assert.Contains("4 of 5 words are the same", visitor.Text(".why"), StringComparison.Ordinal);
        Assert.Equal("A wall keeps nobody out", visitor.Text(".side:first-child mark"));
        Assert.Contains("wall", visitor.All(".side:first-child del"));
        Assert.Equal("A fence keeps nobody out", visitor.Text(".side:last-child mark"));
        Assert.Contains("fence", visitor.All(".side:last-child ins"));
        Assert.Equal("Asked.", visitor.Text(".mynote"));
        await visitor.Open("/review");
        Assert.Equal("page", visitor.Page.QuerySelector(".bar a[href='/review']")!.GetAttribute("aria-current"));
        Assert.Matches("^Review [0-9]+ to decide$", visitor.Text(".bar a[href='/review']"));
    }

    [Fact]
    public async Task Each_decision_is_a_button_without_script_and_can_be_undone()
    {
        var essay = await RevisedEssay.In(app);
        using var visitor = new Visitor(app);
        await visitor.Open($"/review?article={essay.Slug}");
        var before = await Standing(essay);

        await visitor.Press("[data-key='1']");
        Assert.Equal("Moved the note on “A wall keeps nobody out” to ¶ 1.", visitor.Said);
        var confirmed = await Annotation(essay.Asked);
        Assert.Equal(("in-place", "A fence keeps nobody out"), (confirmed.Text("status"), confirmed.Text("exact")));
        Assert.Equal("Your passage is not in the new text", visitor.Text("#case"));

        await visitor.Press("[data-key='4']");
        Assert.StartsWith("Kept the note on “and nobody in” as a note on the essay.", visitor.Said, StringComparison.Ordinal);
        var kept = await Annotation(essay.Gone);
        Assert.Equal(("> and nobody in\n\nGone.", JsonValueKind.Null), (kept.Text("note"), kept.GetProperty("exact").ValueKind));

        await visitor.Press("[data-key='1']");
        Assert.Equal("Accepted the words as they are now: “A promise is cheap to those”.", visitor.Said);
        Assert.Equal("Nothing to decide in this essay", visitor.Text(".blank h2"));

        await visitor.Press(".done button");
        Assert.Equal("The words of your passage have changed", visitor.Text("#case"));
        foreach (var _ in new[] { essay.Gone, essay.Asked })
        {
            using var undone = await app.Post("/api/history/undo", new { });
            Assert.Equal("settle", (await undone.Json(200)).Text("verb"));
        }
        Assert.Equal(before, await Standing(essay));
    }

    [Fact]
    public async Task A_passage_is_put_elsewhere_through_its_sentences_and_the_queue_goes_on()
    {
        var essay = await RevisedEssay.In(app);
        using var visitor = new Visitor(app);
        await visitor.Open($"/review?article={essay.Slug}&a={essay.Gone}");

        await visitor.Follow("[data-key='3']");
        Assert.Equal("“and nobody in”", visitor.Text(".wanted blockquote"));
        await visitor.Follow("#p2 .pick");
        await visitor.Press("main form[method=post] .strong", ("Input.Sentences", visitor.Page.QuerySelector("input[name='Input.Sentences']")!.GetAttribute("value")!));

        Assert.StartsWith("/review", visitor.Address, StringComparison.Ordinal);
        var placed = await Annotation(essay.Gone);
        Assert.Equal(("in-place", 2), (placed.Text("status"), placed.Number("paragraph")));
    }

    [Fact]
    public async Task A_decision_on_what_has_changed_since_is_not_made()
    {
        var essay = await RevisedEssay.In(app);
        using var visitor = new Visitor(app);
        await visitor.Open($"/review?article={essay.Slug}");
        using var edited = await app.Send(HttpMethod.Put, $"/api/annotations/{essay.Asked}", new { note = "Meanwhile." }, "*");

        await visitor.Press("[data-key='1']");

        Assert.Contains("changed elsewhere", visitor.Said, StringComparison.Ordinal);
        Assert.Equal("confirm", (await Annotation(essay.Asked)).Text("status"));
        await visitor.Press("[data-key='1']", ("start", "1"), ("end", "90000"));
        Assert.Equal("That place is not in the essay as it stands now.", visitor.Said);
    }

    [Fact]
    public async Task The_essay_says_what_waits_and_marks_only_what_is_sure()
    {
        var essay = await RevisedEssay.In(app);
        using var visitor = new Visitor(app);

        await visitor.Open($"/read/{essay.Slug}");

        Assert.Equal("3 passages to review, since the text has changed", visitor.Text("#lost-head"));
        Assert.Equal(2, visitor.Page.QuerySelectorAll("#lost li").Length);
        Assert.NotNull(visitor.Page.QuerySelector($"#lost a[href='/review?article={essay.Slug}']"));
        Assert.NotNull(visitor.Page.GetElementById($"a-{essay.Changed}"));
        Assert.Null(visitor.Page.GetElementById($"a-{essay.Asked}"));
    }

    [Fact]
    public async Task Exports_tell_a_suggested_place_to_nobody()
    {
        var essay = await RevisedEssay.In(app);

        var csv = await app.Http.GetStringAsync($"/api/export?format=csv&article={essay.Slug}");
        var asked = csv.Split("\r\n").Single(line => line.Contains(essay.Asked, StringComparison.Ordinal));
        Assert.Contains("\"\",\"\",\"\",\"A wall keeps nobody out\"", asked, StringComparison.Ordinal);
        Assert.Contains("\"confirm\"", asked, StringComparison.Ordinal);
        var markdown = await app.Http.GetStringAsync($"/api/export?format=markdown&article={essay.Slug}");
        Assert.Contains("Please confirm its place, was ¶ 1", markdown, StringComparison.Ordinal);
        Assert.Contains("Gone from the text, was ¶ 1", markdown, StringComparison.Ordinal);
        Assert.Contains("¶ 1, its words have changed", markdown, StringComparison.Ordinal);
        var collection = await app.Get($"/api/export?format=jsonld&article={essay.Slug}");
        var item = collection.GetProperty("first").Items().Single(one => one.Text("id").EndsWith(essay.Asked, StringComparison.Ordinal));
        Assert.Equal(["TextQuoteSelector"], item.GetProperty("target").GetProperty("selector").EnumerateArray().Select(selector => selector.Text("type")));
    }

    private async Task<JsonElement> Annotation(string id) => await app.Get($"/api/annotations/{id}");

    private async Task<string[]> Standing(RevisedEssay essay) =>
        [.. (await app.Get($"/api/articles/{essay.Slug}/annotations")).Items().Select(one => $"{one.Text("id")} {one.Text("status")} {one.Text("note")} {one.GetProperty("exact")} {one.GetProperty("start")}")];
}
