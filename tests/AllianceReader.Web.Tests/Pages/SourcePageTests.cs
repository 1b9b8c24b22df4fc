using System.Text;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

/// <summary>What was understood of an essay, beside its source, by a reader whose browser runs no script.</summary>
public sealed class SourcePageTests(TheApp app) : IClassFixture<TheApp>
{
    private const string Save = ".understood form > .actions .strong";
    private const string Check = ".understood .check";

    [Fact]
    public async Task From_the_import_a_reader_sees_what_was_understood_corrects_it_and_takes_it_back()
    {
        using var visitor = new Visitor(app);
        await visitor.Open("/import");
        await visitor.Upload("form.add", ("quays.txt", Encoding.UTF8.GetBytes("1. Of quays\n\nAn unheard-of title of quays\n\nThe quay was built by two towns beside it.\n\nOF QUAYS\n\nThat did not trust each other, and it stands.\n")));
        var slug = visitor.Page.QuerySelector("#imported")!.Closest("section")!.QuerySelector("a.serif")!.GetAttribute("href")![6..];
        Assert.Contains("To review. No author, date or publication is known.", visitor.Text(".outcome li"), StringComparison.Ordinal);
        await app.Created($"/api/articles/{slug}/annotations", new { exact = "two towns", note = "Which?" });

        await visitor.Follow($"a[href='/read/{slug}/source']");

        Assert.Equal(["1 Title", "3 Heading", "5 Body", "7 Heading", "9 Body"], Lines(visitor));
        Assert.Equal("text line 1", visitor.Text("#basis-title"));
        Assert.Equal("missing", visitor.Text("#basis-published"));

        (string, string)[] chosen = [("is-1", "kicker"), ("is-3", "title"), ("is-5", "paragraph"), ("is-7", "running-head"), ("is-9", "+")];
        await visitor.Press(Check, chosen);

        Assert.Equal(["1 Kicker yours", "3 Title yours", "5 Body yours", "7 Running head yours", "9 Goes on yours"], Lines(visitor));
        Assert.Equal(["1The quay was built by two towns beside it. That did not trust each other, and it stands."], visitor.All(".made [lang] > p"));
        Assert.Equal("Its one passage is in place.", visitor.Text(".made .passages"));
        Assert.Equal("An unheard-of title of quays", visitor.Page.QuerySelector("#title")!.GetAttribute("value"));
        Assert.Equal("text line 3", visitor.Text("#basis-title"));
        Assert.Equal(1, (await app.Get($"/api/articles/{slug}")).Number("revision"));

        await visitor.Press(Save, ("Input.Authors[0].Name", "Ada Bell"), ("Input.Settled", "published"));

        Assert.StartsWith("Saved what you marked as revision 2. Its one passage is in place.", visitor.Said, StringComparison.Ordinal);
        Assert.Equal(["1 Kicker yours", "3 Title yours", "5 Body yours", "7 Running head yours", "9 Goes on yours"], Lines(visitor));
        Assert.Equal(("not known You settled that.", "reader"), (visitor.Text("#basis-published"), visitor.Text("#basis-author")));
        Assert.Contains("No publication is known.", visitor.Text(".head .why"), StringComparison.Ordinal);
        var article = await app.Get($"/api/articles/{slug}");
        Assert.Equal(("An unheard-of title of quays", "1. Of quays"), (article.Text("title"), article.Text("kicker")));
        Assert.Contains("title text", article.GetProperty("facts").EnumerateArray().Select(fact => $"{fact.Text("field")} {fact.Text("basis")}"));

        await visitor.Press(".done button");
        article = await app.Get($"/api/articles/{slug}");
        Assert.Equal((1, "1. Of quays"), (article.Number("revision"), article.Text("title")));
        await visitor.Open($"/read/{slug}/source");
        Assert.Equal(["1 Title", "3 Heading", "5 Body", "7 Heading", "9 Body"], Lines(visitor));
    }

    [Fact]
    public async Task Each_repair_can_be_taken_back_and_made_again()
    {
        var slug = await app.AddEssay("The “ﬁrst oﬃce” of it was built by the two towns beside the", "harbour, and it stands.");
        using var visitor = new Visitor(app);
        await visitor.Open($"/read/{slug}/source");
        Assert.Equal(3, visitor.Page.QuerySelectorAll(".repairs input").Length);

        await visitor.Press(Save, ("left-3", "Ligature-1"), ("left-5", "rejoined"));

        var text = (await app.Get($"/api/articles/{slug}")).Text("text");
        Assert.Equal("The “first oﬃce” of it was built by the two towns beside the\n\nharbour, and it stands.", text);
        Assert.Single(visitor.Page.QuerySelectorAll(".repairs input[checked]"));

        visitor.Page.QuerySelector(".repairs input[checked]")!.RemoveAttribute("checked");
        await visitor.Press(Save, ("is-5", ""));
        Assert.Equal("The “first office” of it was built by the two towns beside the harbour, and it stands.", (await app.Get($"/api/articles/{slug}")).Text("text"));
    }

    [Fact]
    public async Task Facts_alone_are_settled_without_a_new_revision_by_the_checks_of_the_facts_page()
    {
        var slug = await app.AddEssay();
        using var visitor = new Visitor(app);
        await visitor.Open($"/read/{slug}/source");

        await visitor.Press(Save, ("Input.Published", "yesterday"));
        Assert.Contains("“yesterday” is not a date", visitor.Text("#error-published"), StringComparison.Ordinal);
        Assert.Equal("yesterday", visitor.Page.QuerySelector("#published")!.GetAttribute("value"));

        await visitor.Press(Save, ("Input.Published", "2024-05"));
        Assert.StartsWith("Settled the facts.", visitor.Said, StringComparison.Ordinal);
        var article = await app.Get($"/api/articles/{slug}");
        Assert.Equal((1, "2024-05"), (article.Number("revision"), article.Text("published")));

        await visitor.Press(Save);
        Assert.Contains("Nothing of this changes the essay.", visitor.Text(".understood .error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_source_comes_in_parts_and_what_is_marked_in_one_is_kept_in_the_next()
    {
        var slug = await app.AddEssay([.. Enumerable.Range(1, 3000).Select(n => $"Line {n} of a very long essay says {Some.Unheard()[..60]} and nothing else.")]);
        using var visitor = new Visitor(app);
        using var answer = await app.Http.GetAsync($"/read/{slug}/source");
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 10_000, 1_500_000);
        await visitor.Open($"/read/{slug}/source");
        var parts = visitor.Page.QuerySelectorAll(".pages button").Length;
        Assert.InRange(parts, 2, 40);

        await visitor.Press(".pages button", ("is-3", "heading"));
        var second = visitor.Page.QuerySelector(".line")!.Id![1..];
        await visitor.Press(Save, ($"is-{second}", "quote"));

        var kinds = (await app.Get($"/api/articles/{slug}/source")).GetProperty("lines").EnumerateArray().Where(line => line.GetProperty("decided").GetBoolean());
        Assert.Equal(["3 heading", $"{second} quote"], kinds.Select(line => $"{line.Number("line")} {line.Text("kind")}"));
        Assert.Equal($"l{second}", visitor.Page.QuerySelector(".line")!.Id);
    }

    [Fact]
    public async Task Changed_elsewhere_what_was_marked_is_kept_and_another_source_is_said()
    {
        var slug = await app.AddEssay("The treaty holds by habit.", $"Nobody reads the annex, {Some.Unheard()}.");
        using var visitor = new Visitor(app);
        await visitor.Open($"/read/{slug}/source");
        using var facts = await app.Send(HttpMethod.Put, $"/api/articles/{slug}", new { kicker = "Column" }, "*");

        await visitor.Press(Save, ("is-3", "quote"));
        Assert.Contains("changed elsewhere", visitor.Text(".understood .error"), StringComparison.Ordinal);
        await visitor.Press(Save);
        Assert.Equal(2, (await app.Get($"/api/articles/{slug}")).Number("revision"));

        using var other = new Visitor(app);
        await other.Open($"/read/{slug}/text");
        await other.Press(".actions button:not([formaction])", ("source", other.Page.QuerySelector("textarea")!.TextContent.TrimStart('\n') + "\n\nAn afterthought of mine ends it."));
        Assert.Equal(["quote", "paragraph", "paragraph"], (await app.Get($"/api/articles/{slug}")).GetProperty("paragraphs").EnumerateArray().Select(block => block.Text("kind")));
        await visitor.Press(Save, ("is-5", "note"));
        Assert.Contains("has another source", visitor.Text(".understood .error"), StringComparison.Ordinal);
        Assert.Equal(3, (await app.Get($"/api/articles/{slug}")).Number("revision"));
    }

    [Fact]
    public async Task Lines_of_a_page_are_the_blocks_it_was_read_as_and_hostile_words_stay_words()
    {
        var page = Encoding.UTF8.GetBytes($"<html><head><title>Of {Some.Unheard()[..8]}</title></head><body><article><h1>Of walls &lt;script&gt;alert(1)&lt;/script&gt;</h1><p>A wall is a <em>habit</em> of two towns, {Some.Unheard()}.</p><p>It &lt;b&gt;stands&lt;/b&gt; to this day, and it will, {Some.Unheard()}.</p></article></body></html>");
        var slug = (await app.Import(("walls.html", page))).GetProperty("imported")[0].Text("slug");
        using var visitor = new Visitor(app);

        await visitor.Open($"/read/{slug}/source");
        Assert.Equal(["1 Title", "3 Body", "5 Body"], Lines(visitor));
        await visitor.Press(Save, ("is-3", "quote"), ("Input.Publication", "<script>alert(2)</script>"));

        Assert.Equal(["1 Title", "3 Quote yours", "5 Body"], Lines(visitor));
        Assert.Empty(visitor.Page.QuerySelectorAll("main :is(script, b)"));
        Assert.Equal(["quote", "paragraph"], (await app.Get($"/api/articles/{slug}")).GetProperty("paragraphs").EnumerateArray().Select(block => block.Text("kind")));
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        var slug = await app.AddEssay();
        using var sent = new FormUrlEncodedContent([new("is-3", "quote"), new("version", "1")]);

        using var answer = await app.Http.PostAsync($"/read/{slug}/source", sent);
        using var nowhere = await app.Http.GetAsync("/read/nowhere-at-all/source");

        Assert.Equal((400, 404), ((int)answer.StatusCode, (int)nowhere.StatusCode));
        Assert.Equal(1, (await app.Get($"/api/articles/{slug}")).Number("revision"));
    }

    private static IEnumerable<string> Lines(Visitor visitor) => visitor.Page.QuerySelectorAll(".line").Select(line =>
        string.Join(' ', $"{line.QuerySelector(".no")!.TextContent} {line.QuerySelector(".is")!.TextContent} {line.QuerySelector(".state small")?.TextContent}".Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
