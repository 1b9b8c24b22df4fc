using System.Net;
using System.Text.Json;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Api;

public class AnnotationsApiTests(TheApp app) : IClassFixture<TheApp>
{
    private static readonly string[] Fields =
    [
        "id", "article", "start", "end", "exact", "prefix", "suffix", "paragraph", "themes", "note", "creator", "status", "confidence", "created", "modified",
    ];

    [Fact]
    public async Task A_passage_is_annotated_by_its_offsets_in_code_points()
    {
        var slug = await app.AddEssay("Before it 🤝🤝 the treaty holds, and so does the harbor behind it for now.");
        var text = (await app.Get($"/api/articles/{slug}")).Text("text");
        var start = CodePointsBefore(text, "treaty");

        using var answer = await app.Post($"/api/articles/{slug}/annotations", new { start, end = start + 6, themes = new[] { "burden-sharing" }, note = "한국 🤝\r\nline" });
        var annotation = await answer.Json(201);

        Assert.Equal(Fields, annotation.Names());
        Assert.Equal($"/api/annotations/{annotation.Text("id")}", answer.Headers.Location?.OriginalString);
        Assert.Equal("\"1\"", answer.ETag());
        Assert.Equal("treaty", annotation.Text("exact"));
        Assert.Equal((start, start + 6), (annotation.Number("start"), annotation.Number("end")));
        Assert.EndsWith("🤝🤝 the ", annotation.Text("prefix"), StringComparison.Ordinal);
        Assert.Equal(1, annotation.Number("paragraph"));
        Assert.Equal("한국 🤝\nline", annotation.Text("note"));
        Assert.Equal("Test Reader", annotation.Text("creator"));
        Assert.Equal("in-place", annotation.Text("status"));
        Assert.Equal(1, annotation.Number("confidence"));
        Assert.EndsWith("Z", annotation.Text("created"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_is_annotated_by_its_words()
    {
        var slug = await app.AddEssay("The promise of the first, and the promise of the second, and nothing besides.");

        var annotation = await app.Created($"/api/articles/{slug}/annotations", new { exact = "promise", prefix = "the first, and the " });

        Assert.Equal("promise", annotation.Text("exact"));
        Assert.EndsWith("of the first, and the ", annotation.Text("prefix"), StringComparison.Ordinal);
        Assert.Empty(annotation.GetProperty("themes").EnumerateArray());
        Assert.Equal("", annotation.Text("note"));
    }

    [Fact]
    public async Task A_note_on_the_whole_essay_has_no_passage()
    {
        var slug = await app.AddEssay();

        var annotation = await app.Created($"/api/articles/{slug}/annotations", new { note = "All in all." });

        Assert.All(new[] { "start", "end", "exact", "prefix", "suffix", "paragraph" }, name => Assert.Equal(JsonValueKind.Null, annotation.GetProperty(name).ValueKind));
    }

    [Fact]
    public async Task The_annotations_of_an_article_come_whole_and_in_text_order()
    {
        var slug = await app.AddEssay();
        foreach (var start in new[] { 90, 10, 50, 10 })
        {
            await app.Created($"/api/articles/{slug}/annotations", new { start, end = start + 5 });
        }
        await app.Created($"/api/articles/{slug}/annotations", new { start = 10, end = 40 });

        var list = await app.Get($"/api/articles/{slug}/annotations");

        Assert.Equal(5, list.Number("total"));
        Assert.Equal([(10, 40), (10, 15), (10, 15), (50, 55), (90, 95)], list.Items().Select(a => (a.Number("start"), a.Number("end"))));
    }

    [Fact]
    public async Task A_change_gives_the_new_state_and_a_new_etag()
    {
        var (id, tag) = await Annotate();

        using var changed = await app.Send(HttpMethod.Put, $"/api/annotations/{id}", new { start = 3, end = 9, themes = new[] { "burden-sharing" }, note = "second thoughts" }, tag);
        var annotation = await changed.Json(200);
        using var read = await app.Http.GetAsync($"/api/annotations/{id}");

        Assert.Equal("second thoughts", annotation.Text("note"));
        Assert.Equal(3, annotation.Number("start"));
        Assert.NotEqual(tag, changed.ETag());
        Assert.Equal(changed.ETag(), read.ETag());
        Assert.Equal(annotation.GetRawText(), (await read.Json(200)).GetRawText());
    }

    [Fact]
    public async Task A_change_without_a_passage_leaves_it_in_its_place()
    {
        var (id, tag) = await Annotate();

        using var changed = await app.Send(HttpMethod.Put, $"/api/annotations/{id}", new { note = "only words" }, tag);

        Assert.Equal(5, (await changed.Json(200)).Number("start"));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.PreconditionRequired)]
    [InlineData("", HttpStatusCode.PreconditionRequired)]
    [InlineData("\"999\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("W/\"1\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"abc\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("rubbish", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"-1\"", HttpStatusCode.PreconditionFailed)]
    public async Task Nothing_is_changed_or_deleted_without_the_etag_of_what_stands(string? ifMatch, HttpStatusCode status)
    {
        var (id, tag) = await Annotate();

        using var put = await app.Send(HttpMethod.Put, $"/api/annotations/{id}", new { note = "blind" }, ifMatch);
        using var delete = await app.Send(HttpMethod.Delete, $"/api/annotations/{id}", ifMatch: ifMatch);

        await put.Problem(status);
        await delete.Problem(status);
        using var read = await app.Http.GetAsync($"/api/annotations/{id}");
        Assert.Equal(tag, read.ETag());
    }

    [Fact]
    public async Task Of_two_changes_on_the_same_version_one_wins()
    {
        var (id, tag) = await Annotate();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => app.Send(HttpMethod.Put, $"/api/annotations/{id}", new { note = $"hand {n}" }, tag)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task A_deleted_annotation_is_gone()
    {
        var (id, tag) = await Annotate();

        using var deleted = await app.Send(HttpMethod.Delete, $"/api/annotations/{id}", ifMatch: tag);
        using var gone = await app.Http.GetAsync($"/api/annotations/{id}");

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        await gone.Problem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Across_essays_annotations_are_found_by_theme_article_and_words()
    {
        var slug = await app.AddEssay();
        await app.Created("/api/themes", new { name = "Found across" });
        await app.Created($"/api/articles/{slug}/annotations", new { start = 0, end = 20, themes = new[] { "found-across" }, note = "a Lighthouse stands here" });
        await app.Created($"/api/articles/{slug}/annotations", new { start = 30, end = 44 });

        var byTheme = await app.Get("/api/annotations?theme=found-across");
        var byArticle = await app.Get($"/api/annotations?article={slug}&limit=1");
        var byWords = await app.Get("/api/annotations?q=lighthouse");

        Assert.Equal(Fields, Assert.Single(byTheme.Items()).Names());
        Assert.Equal((1, 2), (byArticle.Items().Count(), byArticle.Number("total")));
        Assert.Equal(slug, Assert.Single(byWords.Items()).Text("article"));
    }

    [Fact]
    public async Task Across_essays_annotations_are_found_by_the_date_of_the_essay()
    {
        var slug = await app.AddEssay();
        using var dated = await app.Send(HttpMethod.Put, $"/api/articles/{slug}", new { published = "1987-06" }, "*");
        await app.Created($"/api/articles/{slug}/annotations", new { start = 0, end = 4 });

        Assert.Equal(1, (await app.Get("/api/annotations?from=1987&to=1987")).Number("total"));
        Assert.Equal(1, (await app.Get("/api/annotations?from=1987-06-01&to=1987-06-30")).Number("total"));
        Assert.Equal(0, (await app.Get("/api/annotations?from=1986&to=1987-05")).Number("total"));
    }

    private async Task<(string Id, string Tag)> Annotate()
    {
        var slug = await app.AddEssay();
        using var answer = await app.Post($"/api/articles/{slug}/annotations", new { start = 5, end = 15, note = "first thoughts" });
        return ((await answer.Json(201)).Text("id"), answer.ETag());
    }

    private static int CodePointsBefore(string text, string word) =>
        text[..text.IndexOf(word, StringComparison.Ordinal)].EnumerateRunes().Count();
}
