using System.Net;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Api;

public class HistoryApiTests(TheApp app) : IClassFixture<TheApp>
{
    [Fact]
    public async Task Every_change_stands_in_the_history_newest_first_and_is_taken_back_and_made_again()
    {
        var slug = await app.AddEssay();
        var annotation = await app.Created($"/api/articles/{slug}/annotations", new { start = 0, end = 9, note = "kept" });
        var id = annotation.Text("id");

        var entry = (await app.Get("/api/history")).Items().First();
        using var undone = await app.Post("/api/history/undo", new { entry = entry.GetProperty("id").GetInt64() });
        using var gone = await app.Http.GetAsync($"/api/annotations/{id}");
        using var redone = await app.Http.PostAsync("/api/history/redo", null);
        var back = await app.Get($"/api/annotations/{id}");

        Assert.Equal(["id", "at", "reader", "verb", "noun", "key", "subject", "article", "undone", "heading", "deed"], entry.Names());
        Assert.Equal(("annotate", "annotation", id, slug), (entry.Text("verb"), entry.Text("noun"), entry.Text("key"), entry.Text("article")));
        Assert.Equal("added the note on ¶ 1", entry.Text("deed"));
        Assert.EndsWith("Z", entry.Text("at"), StringComparison.Ordinal);
        Assert.True((await undone.Json(200)).GetProperty("undone").GetBoolean());
        await gone.Problem(HttpStatusCode.NotFound);
        Assert.False((await redone.Json(200)).GetProperty("undone").GetBoolean());
        Assert.Equal("kept", back.Text("note"));
    }

    [Fact]
    public async Task An_older_change_is_undone_by_name_where_nothing_builds_on_it()
    {
        var slug = await app.AddEssay();
        var note = await app.Created($"/api/articles/{slug}/annotations", new { start = 0, end = 9, note = "one" });
        await app.Created($"/api/articles/{slug}/annotations", new { start = 2, end = 12 });
        var older = (await app.Get("/api/history")).Items().ElementAt(1).GetProperty("id").GetInt64();

        using var undone = await app.Post("/api/history/undo", new { entry = older });
        using var gone = await app.Http.GetAsync($"/api/annotations/{note.Text("id")}");
        using var again = await app.Post("/api/history/undo", new { entry = older });

        Assert.Equal("undid: added the note on ¶ 1", (await undone.Json(200)).Text("deed"));
        await gone.Problem(HttpStatusCode.NotFound);
        Assert.Equal(["entry"], (await again.Problem(HttpStatusCode.BadRequest)).GetProperty("errors").Names());
    }
}

public class EmptyHistoryTests(TheApp app) : IClassFixture<TheApp>
{
    [Theory]
    [InlineData("undo")]
    [InlineData("redo")]
    public async Task With_nothing_left_to_take_back_it_says_so(string which)
    {
        using var answer = await app.Http.PostAsync($"/api/history/{which}", null);

        await answer.Problem(HttpStatusCode.Conflict);
    }
}
