using System.Net;
using System.Text.Json;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Api;

public sealed class SourceApiTests(TheApp app) : IClassFixture<TheApp>
{
    private const string First = "The harbour was built by two towns that did not trust each other.";
    private readonly string second = $"It stands, and the “ﬁrst” of them pays for it: {Some.Unheard()}.";

    [Fact]
    public async Task Each_line_says_what_it_was_taken_for()
    {
        var slug = await app.AddEssay(First, second);

        var source = await app.Get($"/api/articles/{slug}/source");

        Assert.Equal(["slug", "revision", "fileName", "format", "lines"], source.Names());
        Assert.Equal(["1 title False", "3 paragraph False", "5 paragraph False"], Lines(source));
        Assert.Equal(["ligature “ﬁrst” “first” False True"], source.GetProperty("lines")[2].GetProperty("repairs").EnumerateArray()
            .Select(repair => $"{repair.Text("kind")} {repair.Text("found")} {repair.Text("made")} {repair.GetProperty("takenBack")} {repair.GetProperty("canBeTakenBack")}"));
    }

    [Fact]
    public async Task What_is_said_of_lines_makes_the_next_revision_and_annotations_follow()
    {
        var slug = await app.AddEssay(First, second);
        await app.Created($"/api/articles/{slug}/annotations", new { exact = "two towns", note = "Which?" });
        using var read = await app.Http.GetAsync($"/api/articles/{slug}/source");

        using var put = await app.Send(HttpMethod.Put, $"/api/articles/{slug}/source", new
        {
            lines = new object[] { new { line = 3, kind = "quote" }, new { line = 5, joined = true, repairs = new[] { new { takenBack = true } } } },
        }, read.ETag());
        var marked = await put.Json(200);

        Assert.Equal(["1 title False", "3 quote True", "5 +quote True"], Lines(marked));
        Assert.NotEqual(read.ETag(), put.ETag());
        var article = await app.Get($"/api/articles/{slug}");
        Assert.Equal((2, $"{First} {second}"), (article.Number("revision"), article.Text("text")));
        Assert.Equal("in-place", (await app.Get($"/api/articles/{slug}/annotations")).Items().Single().Text("status"));

        using var undone = await app.Http.PostAsync("/api/history/undo", null);
        Assert.Equal(["1 title False", "3 paragraph False", "5 paragraph False"], Lines(await app.Get($"/api/articles/{slug}/source")));
        using var redone = await app.Http.PostAsync("/api/history/redo", null);
        Assert.Equal(["1 title False", "3 quote True", "5 +quote True"], Lines(await app.Get($"/api/articles/{slug}/source")));
    }

    [Fact]
    public async Task What_was_read_sent_back_changes_nothing_and_a_line_left_out_is_as_it_was_read()
    {
        var slug = await app.AddEssay(First, second);
        using var marked = await app.Send(HttpMethod.Put, $"/api/articles/{slug}/source", new { lines = new[] { new { line = 3, role = "section" } } }, "*");
        var source = await marked.Json(200);

        using var again = await app.Send(HttpMethod.Put, $"/api/articles/{slug}/source", source, "*");
        Assert.Equal(2, (await again.Json(200)).Number("revision"));
        Assert.Equal(marked.ETag(), again.ETag());

        using var none = await app.Send(HttpMethod.Put, $"/api/articles/{slug}/source", new { lines = Array.Empty<object>() }, "*");
        Assert.Equal(["1 title False", "3 paragraph False", "5 paragraph False"], Lines(await none.Json(200)));
    }

    [Theory]
    [InlineData("""{"lines":[{"line":2,"kind":"quote"}]}""")]
    [InlineData("""{"lines":[{"line":3,"kind":"poem"}]}""")]
    [InlineData("""{"lines":[{"line":3,"role":"<script>"}]}""")]
    [InlineData("""{"lines":[{"line":3,"kind":"quote","role":"title"}]}""")]
    [InlineData("""{"lines":[{"line":5,"repairs":[]}]}""")]
    [InlineData("""{"lines":[null]}""")]
    [InlineData("""{"lines":[{"line":3,"role":"other"},{"line":5,"role":"other"}]}""")]
    public async Task What_cannot_be_is_refused_and_changes_nothing(string body)
    {
        var slug = await app.AddEssay(First, second);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/articles/{slug}/source") { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", "*");

        using var answer = await app.Http.SendAsync(request);

        await answer.Problem(HttpStatusCode.BadRequest);
        Assert.Equal(1, (await app.Get($"/api/articles/{slug}")).Number("revision"));
    }

    [Fact]
    public async Task A_change_has_to_say_what_it_has_seen()
    {
        var slug = await app.AddEssay(First, second);
        var body = new { lines = new[] { new { line = 3, kind = "quote" } } };

        using var blind = await app.Send(HttpMethod.Put, $"/api/articles/{slug}/source", body);
        using var stale = await app.Send(HttpMethod.Put, $"/api/articles/{slug}/source", body, "\"999\"");
        using var nowhere = await app.Http.GetAsync("/api/articles/nowhere/source");

        await blind.Problem(HttpStatusCode.PreconditionRequired);
        await stale.Problem(HttpStatusCode.PreconditionFailed);
        await nowhere.Problem(HttpStatusCode.NotFound);
    }

    private static IEnumerable<string> Lines(JsonElement source) => source.GetProperty("lines").EnumerateArray().Select(line =>
        $"{line.Number("line")} {(line.GetProperty("joined").GetBoolean() ? "+" : "")}{line.Text("role") ?? line.Text("kind")} {line.GetProperty("decided")}");
}
