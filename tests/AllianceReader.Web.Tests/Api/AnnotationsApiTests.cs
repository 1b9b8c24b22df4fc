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

    [Fact]
    public async Task What_waits_is_listed_by_status_with_the_place_that_is_suggested()
    {
        var essay = await RevisedEssay.In(app);

        var waiting = (await app.Get($"/api/annotations?article={essay.Slug}&status=confirm&status=gone&status=changed")).Items().ToDictionary(one => one.Text("id"));
        using var nonsense = await app.Http.GetAsync("/api/annotations?status=lost");

        Assert.Equal(3, waiting.Count);
        var text = (await app.Get($"/api/articles/{essay.Slug}")).Text("text");
        var asked = waiting[essay.Asked];
        Assert.Equal(("confirm", 0.5, "A wall keeps nobody out"), (asked.Text("status"), asked.GetProperty("confidence").GetDouble(), asked.Text("exact")));
        Assert.Equal("A fence keeps nobody out", text[asked.Number("start")..asked.Number("end")]);
        Assert.Equal(JsonValueKind.Null, waiting[essay.Gone].GetProperty("start").ValueKind);
        Assert.Equal("A promise is dear to those", waiting[essay.Changed].Text("earlier"));
        Assert.Equal("status", (await nonsense.Problem(HttpStatusCode.BadRequest)).GetProperty("errors").Names().Single());
    }

    [Fact]
    public async Task A_program_confirms_keeps_as_a_note_or_names_another_place()
    {
        var essay = await RevisedEssay.In(app);

        using var blind = await app.Send(HttpMethod.Post, $"/api/annotations/{essay.Asked}/confirm");
        await blind.Problem(HttpStatusCode.PreconditionRequired);
        using var nowhere = await app.Send(HttpMethod.Post, $"/api/annotations/{essay.Gone}/confirm", ifMatch: "*");
        await nowhere.Problem(HttpStatusCode.BadRequest);
        using var stale = await app.Send(HttpMethod.Post, $"/api/annotations/{essay.Asked}/confirm", ifMatch: "\"1\"");
        await stale.Problem(HttpStatusCode.PreconditionFailed);

        using var confirmed = await app.Send(HttpMethod.Post, $"/api/annotations/{essay.Asked}/confirm", ifMatch: "\"2\"");
        Assert.Equal("A fence keeps nobody out", (await confirmed.Json(200)).Text("exact"));
        Assert.Equal("\"3\"", confirmed.ETag());
        using var accepted = await app.Send(HttpMethod.Post, $"/api/annotations/{essay.Changed}/confirm", ifMatch: "*");
        var changed = await accepted.Json(200);
        Assert.Equal("in-place", changed.Text("status"));
        Assert.Equal(Fields, changed.Names());
        using var kept = await app.Send(HttpMethod.Post, $"/api/annotations/{essay.Gone}/keep-as-note", ifMatch: "*");
        Assert.Equal("> and nobody in\n\nGone.", (await kept.Json(200)).Text("note"));
        using var again = await app.Send(HttpMethod.Post, $"/api/annotations/{essay.Gone}/keep-as-note", ifMatch: "*");
        await again.Problem(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_passage_named_in_a_change_settles_where_it_stands()
    {
        var essay = await RevisedEssay.In(app);

        using var noted = await app.Send(HttpMethod.Put, $"/api/annotations/{essay.Gone}", new { note = "Only words." }, "*");
        using var placed = await app.Send(HttpMethod.Put, $"/api/annotations/{essay.Asked}", new { exact = "Another paragraph" }, "*");

        Assert.Equal("gone", (await noted.Json(200)).Text("status"));
        var settled = await placed.Json(200);
        Assert.Equal(("in-place", 2), (settled.Text("status"), settled.Number("paragraph")));
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
