using System.Net;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Api;

public class SearchesApiTests(TheApp app) : IClassFixture<TheApp>
{
    [Fact]
    public async Task A_search_is_saved_renamed_deleted_and_brought_back()
    {
        var saved = await app.Created("/api/searches", new { name = "Zeppelins", q = "zeppelin OR airship", author = new[] { "count-z" } });
        Assert.Equal(["slug", "name", "q", "article", "author", "publication", "collection", "archived", "created"], saved.Names());
        using var read = await app.Send(HttpMethod.Get, "/api/searches/zeppelins");

        using var renamed = await app.Send(HttpMethod.Put, "/api/searches/zeppelins", new { name = "Airships", q = "airship" }, read.ETag());
        Assert.Equal(("zeppelins", "Airships", 0), ((await renamed.Json(200)).Text("slug"), (await renamed.Json(200)).Text("name"), (await renamed.Json(200)).GetProperty("author").GetArrayLength()));
        using var stale = await app.Send(HttpMethod.Put, "/api/searches/zeppelins", new { name = "Balloons", q = "balloon" }, read.ETag());
        await stale.Problem(HttpStatusCode.PreconditionFailed);
        using var deleted = await app.Send(HttpMethod.Delete, "/api/searches/zeppelins");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        using var gone = await app.Send(HttpMethod.Get, "/api/searches/zeppelins");
        await gone.Problem(HttpStatusCode.NotFound);
        using var undone = await app.Post("/api/history/undo", new { });
        Assert.Equal("search", (await undone.Json(200)).Text("noun"));
        Assert.Contains("Airships", (await app.Get("/api/searches")).Items().Select(search => search.Text("name")));
    }

    [Fact]
    public async Task What_cannot_be_kept_is_a_problem_of_its_field()
    {
        await app.Created("/api/searches", new { name = "Taken", q = "word" });

        using var taken = await app.Post("/api/searches", new { name = "TAKEN", q = "word" });
        Assert.Equal(["name"], (await taken.Problem(HttpStatusCode.BadRequest)).GetProperty("errors").Names());
        using var malformed = await app.Post("/api/searches", new { name = "Other", q = "*" });
        Assert.Equal(["q"], (await malformed.Problem(HttpStatusCode.BadRequest)).GetProperty("errors").Names());
        using var empty = await app.Post("/api/searches", new { });
        await empty.Problem(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Paragraphs_that_a_search_found_are_tagged_as_one_change()
    {
        var slug = await app.AddEssay("The Hovercraft crossed the strait.", "Nothing here.", "Another hovercraft, full of eels.");
        var theme = (await app.Created("/api/themes", new { name = "Hovercraft" })).Text("slug");
        var marked = await app.Created($"/api/articles/{slug}/annotations", new { exact = "full of eels", note = "Really?" });
        var paragraphs = (await app.Get("/api/search?q=hovercraft")).Items().Where(hit => hit.Text("kind") == "paragraph")
            .Select(hit => new { article = hit.Text("article"), paragraph = hit.Number("paragraph") }).ToList();

        using var tagged = await app.Post($"/api/themes/{theme}/tag", new { paragraphs, annotations = new[] { marked.Text("id") } });
        Assert.Equal(3, (await tagged.Json(200)).Number("passages"));
        Assert.Equal(3, (await app.Get($"/api/themes/{theme}")).Number("annotationCount"));
        using var again = await app.Post($"/api/themes/{theme}/tag", new { paragraphs });
        Assert.Equal(0, (await again.Json(200)).Number("passages"));
        using var undone = await app.Post("/api/history/undo", new { });
        Assert.Equal("3 passages: Hovercraft", (await undone.Json(200)).Text("subject"));
        Assert.Equal(0, (await app.Get($"/api/themes/{theme}")).Number("annotationCount"));

        using var unknown = await app.Post($"/api/themes/{theme}/tag", new { paragraphs = new[] { new { article = slug, paragraph = 99 } } });
        await unknown.Problem(HttpStatusCode.BadRequest);
        using var nowhere = await app.Post("/api/themes/none/tag", new { });
        await nowhere.Problem(HttpStatusCode.NotFound);
    }
}
