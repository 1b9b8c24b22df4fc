using System.Net;
using System.Text;
using System.Text.Json;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Api;

public sealed class IntakeApiTests(TheApp app) : IClassFixture<TheApp>
{
    [Fact]
    public async Task A_preview_does_nothing_the_import_is_one_change_and_a_repeat_adds_nothing()
    {
        var slug = await app.AddEssay($"One place to mark, and 🤝 the same twice. {Some.Unheard()}", "And the same twice.");
        var file = ("notes.json", Marked.Hypothesis(slug, "One place to mark", "the same twice", "Wholly new"));

        var preview = Only(await Import("?preview=true", file));
        Assert.Equal("Hypothesis annotations", preview.Text("format"));
        AssertCounts(preview, incoming: 1, here: 0, unplaced: 1, leftOut: 1, themes: 1);
        Assert.True(preview.GetProperty("preview").GetBoolean());
        var incoming = preview.GetProperty("incoming")[0];
        Assert.Equal((slug, 0, 17, "One place to mark", "kim", "Who *says* so?"), (incoming.Text("article"), incoming.Number("start"), incoming.Number("end"), incoming.Text("exact"), incoming.Text("creator"), incoming.Text("note")));
        Assert.Equal(["Wholly new"], incoming.GetProperty("themes").EnumerateArray().Select(theme => theme.GetString()));
        Assert.Contains("2 times", preview.GetProperty("unplaced")[0].Text("reason"), StringComparison.Ordinal);
        Assert.Equal([slug, null], preview.GetProperty("documents").EnumerateArray().Select(document => document.GetProperty("article").GetString()));
        Assert.Empty((await app.Get($"/api/articles/{slug}/annotations")).Items());

        var done = Only(await Import("", file));
        AssertCounts(done, incoming: 1, here: 0, unplaced: 1, leftOut: 1, themes: 1);
        Assert.Equal(["confirm", "in-place"], (await app.Get($"/api/articles/{slug}/annotations")).Items().Select(annotation => annotation.Text("status")).Order());
        var newest = (await app.Get("/api/history?limit=1")).Items().Single();
        Assert.Equal((done.GetProperty("entry").GetInt64(), "bring-in"), (newest.GetProperty("id").GetInt64(), newest.Text("verb")));

        AssertCounts(Only(await Import("", file)), incoming: 0, here: 2, unplaced: 0, leftOut: 1, themes: 0);

        using (var undone = await app.Post("/api/history/undo", new { }))
        {
            await undone.Json(200);
        }
        Assert.Empty((await app.Get($"/api/articles/{slug}/annotations")).Items());
        using (var gone = await app.Http.GetAsync("/api/themes/wholly-new"))
        {
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        }
        AssertCounts(Only(await Import("?unplaced=false", file)), incoming: 1, here: 0, unplaced: 1, leftOut: 1, themes: 1);
        Assert.Single((await app.Get($"/api/articles/{slug}/annotations")).Items());
    }

    [Fact]
    public async Task What_holds_nobody_s_notes_and_what_is_hostile_is_rejected_each_with_its_reason_and_nothing_is_left_behind()
    {
        var answer = await Import("", ("essay.txt", "An essay, and no more."u8.ToArray()), ("cut.json", "{\"rows\":[{\"uri\""u8.ToArray()), ("..\\..\\evil.qdpx", "PK\x3\x4 and no package"u8.ToArray()),
            ("a.sqlite3", "SQLite format 3\0 and no database"u8.ToArray()), ("bomb.qdc", Encoding.UTF8.GetBytes("<!DOCTYPE a [<!ENTITY b \"c\">]><CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\">&b;</CodeBook>")), ("book.qdc", Marked.Codebook("Api codebook", "Api child")));

        Assert.Equal(["book.qdc"], answer.GetProperty("files").EnumerateArray().Select(file => file.Text("file")));
        var rejected = answer.GetProperty("rejected").EnumerateArray().ToDictionary(file => file.Text("file"), file => file.Text("reason"));
        Assert.Equal(["a.sqlite3", "bomb.qdc", "cut.json", "essay.txt", "evil.qdpx"], rejected.Keys.Order());
        Assert.Contains("/api/articles", rejected["essay.txt"], StringComparison.Ordinal);
        Assert.Contains("not a whole zip", rejected["evil.qdpx"], StringComparison.Ordinal);
        Assert.Contains("document type", rejected["bomb.qdc"], StringComparison.Ordinal);
        Assert.Equal("api-codebook", (await app.Get("/api/themes/api-child")).Text("parent"));
        Assert.Empty(Directory.GetFiles(Path.Combine(app.Folder, "incoming")));
    }

    [Fact]
    public async Task No_file_is_a_problem()
    {
        using var form = new MultipartFormDataContent { { new StringContent("x"), "other" } };
        using var answer = await app.Http.PostAsync("/api/import", form);

        await answer.Problem(HttpStatusCode.BadRequest);
    }

    private async Task<JsonElement> Import(string query, params (string Name, byte[] Content)[] files)
    {
        using var form = Upload.Form(files);
        using var answer = await app.Http.PostAsync($"/api/import{query}", form);
        return await answer.Json(200);
    }

    private static JsonElement Only(JsonElement report) => Assert.Single(report.GetProperty("files").EnumerateArray());

    private static void AssertCounts(JsonElement file, int incoming, int here, int unplaced, int leftOut, int themes)
    {
        var counts = file.GetProperty("counts");
        Assert.Equal((incoming, here, unplaced, leftOut, themes), (counts.Number("incoming"), counts.Number("here"), counts.Number("unplaced"), counts.Number("leftOut"), counts.Number("themes")));
    }
}
