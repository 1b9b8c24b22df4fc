using System.Net;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Api;

public class CollectionsApiTests(TheApp app) : IClassFixture<TheApp>
{
    [Fact]
    public async Task A_collection_is_made_filled_renamed_deleted_and_brought_back()
    {
        var (one, other) = (await app.AddEssay(), await app.AddEssay());
        var made = await app.Created("/api/collections", new { name = "Seminar", description = "Spring." });
        Assert.Equal(["slug", "name", "description", "articleCount", "annotationCount", "created"], made.Names());

        using var filled = await app.Post("/api/collections/seminar/articles", new { add = new[] { one, other } });
        Assert.Equal((2, 2), ((await filled.Json(200)).Number("changed"), (await filled.Json(200)).GetProperty("collection").Number("articleCount")));
        using var again = await app.Post("/api/collections/seminar/articles", new { add = new[] { one }, remove = new[] { other } });
        Assert.Equal(1, (await again.Json(200)).Number("changed"));
        Assert.Equal([one], (await app.Get("/api/articles?collection=seminar")).Items().Select(article => article.Text("slug")));

        using var read = await app.Send(HttpMethod.Get, "/api/collections/seminar");
        using var renamed = await app.Send(HttpMethod.Put, "/api/collections/seminar", new { name = "Reading group" }, read.ETag());
        Assert.Equal(("seminar", "Reading group", "Spring."), ((await renamed.Json(200)).Text("slug"), (await renamed.Json(200)).Text("name"), (await renamed.Json(200)).Text("description")));
        using var stale = await app.Send(HttpMethod.Put, "/api/collections/seminar", new { name = "Chapter" }, read.ETag());
        await stale.Problem(HttpStatusCode.PreconditionFailed);

        using var deleted = await app.Send(HttpMethod.Delete, "/api/collections/seminar");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        using var gone = await app.Send(HttpMethod.Get, "/api/collections/seminar");
        await gone.Problem(HttpStatusCode.NotFound);
        using var undone = await app.Post("/api/history/undo", new { });
        Assert.Equal(("collection", "deleted the collection “Reading group”"), ((await undone.Json(200)).Text("noun"), (await undone.Json(200)).Text("deed")));
        Assert.Equal(1, (await app.Get("/api/collections/seminar")).Number("articleCount"));
    }

    [Fact]
    public async Task Whatever_is_asked_across_essays_can_be_narrowed_to_it()
    {
        var (one, other) = (await app.AddEssay("The zeppelin crossed the strait."), await app.AddEssay("A zeppelin, too, and late."));
        foreach (var slug in new[] { one, other })
        {
            await app.Created($"/api/articles/{slug}/annotations", new { exact = "zeppelin", note = "Airship." });
        }
        await app.Created("/api/collections", new { name = "Airships" });
        using var filled = await app.Post("/api/collections/airships/articles", new { add = new[] { one } });
        await filled.Json(200);

        Assert.Equal([one], (await app.Get("/api/annotations?q=zeppelin&collection=airships")).Items().Select(annotation => annotation.Text("article")));
        Assert.All((await app.Get("/api/search?q=zeppelin&collection=airships")).Items(), hit => Assert.Equal(one, hit.Text("article")));
        Assert.All((await app.Get("/api/search?q=zeppelin+collection:airsh")).Items(), hit => Assert.Equal(one, hit.Text("article")));
        using var file = await app.Http.GetAsync("/api/export?format=csv&collection=airships");
        Assert.Equal("1", file.Headers.GetValues("X-Passages").Single());
        Assert.Contains("airships-", file.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/collections", "{}", "name")]
    [InlineData("/api/collections", "{\"name\":\" \\u200b \"}", "name")]
    [InlineData("/api/collections", "{\"name\":\"a\\u0000b\"}", "name")]
    [InlineData("/api/collections/bad/articles", "{\"add\":[null]}", "add")]
    [InlineData("/api/collections/bad/articles", "{\"remove\":[\"nowhere\"]}", "remove")]
    public async Task What_cannot_be_kept_is_a_problem_of_its_field(string path, string body, string field)
    {
        using (await app.Post("/api/collections", new { name = "Bad" }))
        {
            // Made by whichever comes first.
        }
        using var sent = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await app.Http.PostAsync(path, sent);

        Assert.Equal([field], (await answer.Problem(HttpStatusCode.BadRequest)).GetProperty("errors").Names());
    }

    [Theory]
    [InlineData("GET", "/api/collections/nowhere")]
    [InlineData("PUT", "/api/collections/nowhere")]
    [InlineData("DELETE", "/api/collections/nowhere")]
    [InlineData("POST", "/api/collections/nowhere/articles")]
    [InlineData("PUT", "/api/articles/nowhere/read-mark")]
    public async Task What_is_not_there_is_not_found(string method, string path)
    {
        using var answer = await app.Send(new(method), path, method is "GET" or "DELETE" || path.EndsWith("mark", StringComparison.Ordinal) ? null : new { name = "x" });
        await answer.Problem(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/api/articles?unread=perhaps", "unread")]
    [InlineData("/api/articles?review=7", "review")]
    [InlineData("/api/articles?archived=some", "archived")]
    [InlineData("/api/annotations?archived=some", "archived")]
    [InlineData("/api/search?q=x&archived=some", "archived")]
    [InlineData("/api/export?format=csv&collection=nowhere", "collection")]
    [InlineData("/api/export?format=archive&collection=nowhere", "format")]
    public async Task A_word_that_is_not_meant_is_refused(string path, string field)
    {
        using var answer = await app.Http.GetAsync(path);
        Assert.Equal([field], (await answer.Problem(HttpStatusCode.BadRequest)).GetProperty("errors").Names());
    }

    [Fact]
    public async Task A_read_mark_leaves_the_essay_and_the_history_as_they_are()
    {
        var slug = await app.AddEssay();
        using var before = await app.Send(HttpMethod.Get, $"/api/articles/{slug}");
        var changes = (await app.Get("/api/history")).Number("total");
        Assert.Contains(slug, await Unread());

        using var marked = await app.Send(HttpMethod.Put, $"/api/articles/{slug}/read-mark");
        Assert.Equal(HttpStatusCode.NoContent, marked.StatusCode);

        Assert.DoesNotContain(slug, await Unread());
        using var after = await app.Send(HttpMethod.Get, $"/api/articles/{slug}");
        Assert.Equal(before.ETag(), after.ETag());
        Assert.Equal(await before.Content.ReadAsStringAsync(), await after.Content.ReadAsStringAsync());
        Assert.Equal(changes, (await app.Get("/api/history")).Number("total"));
        using var unmarked = await app.Send(HttpMethod.Delete, $"/api/articles/{slug}/read-mark");
        Assert.Contains(slug, await Unread());

        async Task<IEnumerable<string>> Unread() => (await app.Get("/api/articles?unread=true&limit=1000")).Items().Select(article => article.Text("slug"));
    }
}
