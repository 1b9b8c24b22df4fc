using System.Net;
using System.Text.Json;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Api;

public class ThemesApiTests(TheApp app) : IClassFixture<TheApp>
{
    [Fact]
    public async Task A_theme_is_made_changed_and_deleted()
    {
        using var made = await app.Post("/api/themes", new { name = "경제 안보 & trade", definition = "What it means.", color = "#0B5CAD" });
        var theme = await made.Json(201);
        var address = made.Headers.Location!.OriginalString;
        using var changed = await app.Send(HttpMethod.Put, address, new { name = "Economic security", parent = "burden-sharing" });
        using var deleted = await app.Send(HttpMethod.Delete, address);
        using var gone = await app.Http.GetAsync(address);

        Assert.Equal("경제-안보-trade", theme.Text("slug"));
        Assert.Equal("#0b5cad", theme.Text("color"));
        Assert.Matches("^/api/themes/[!-~]+$", address);
        var renamed = await changed.Json(200);
        Assert.Equal(("경제-안보-trade", "Economic security", "burden-sharing", "#0b5cad"), (renamed.Text("slug"), renamed.Text("name"), renamed.Text("parent"), renamed.Text("color")));
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        await gone.Problem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Merging_moves_every_passage_over()
    {
        var slug = await app.AddEssay();
        await app.Created("/api/themes", new { name = "Merge from" });
        await app.Created("/api/themes", new { name = "Merge into" });
        await app.Created($"/api/articles/{slug}/annotations", new { start = 0, end = 4, themes = new[] { "merge-from" } });

        using var merged = await app.Post("/api/themes/merge-from/merge", new { into = "merge-into" });
        using var gone = await app.Http.GetAsync("/api/themes/merge-from");

        Assert.Equal(1, (await merged.Json(200)).Number("annotationCount"));
        await gone.Problem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_a_change_leaves_out_stays_and_null_takes_it_away()
    {
        await app.Created("/api/themes", new
        {
            name = "Left out", whenToUse = "Here.", whenNotToUse = "There.", memo = "A *thought*.", line = "wavy", shortcut = 7,
        });

        using var renamed = await app.Send(HttpMethod.Put, "/api/themes/left-out", new { name = "Left out still" });
        var kept = await renamed.Json(200);
        using var emptied = await app.Send(HttpMethod.Put, "/api/themes/left-out", new { name = "Left out still", line = (string?)null, shortcut = (int?)null, memo = "", archived = true });
        var taken = await emptied.Json(200);

        Assert.Equal(("Here.", "There.", "A *thought*.", "wavy", 7), (kept.Text("whenToUse"), kept.Text("whenNotToUse"), kept.Text("memo"), kept.Text("line"), kept.Number("shortcut")));
        Assert.Equal(("Here.", ""), (taken.Text("whenToUse"), taken.Text("memo")));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.True), (taken.GetProperty("line").ValueKind, taken.GetProperty("shortcut").ValueKind, taken.GetProperty("archived").ValueKind));
    }

    [Fact]
    public async Task A_theme_is_moved_to_its_place()
    {
        await app.Created("/api/themes", new { name = "Shelf" });
        await app.Created("/api/themes", new { name = "First book", parent = "shelf" });
        await app.Created("/api/themes", new { name = "Second book" });

        using var moved = await app.Post("/api/themes/second-book/move", new { parent = "shelf", before = "first-book" });
        using var refused = await app.Post("/api/themes/shelf/move", new { parent = "first-book" });

        Assert.Equal("shelf", (await moved.Json(200)).Text("parent"));
        Assert.Equal(["second-book", "first-book"], (await app.Get("/api/themes?limit=1000")).Items()
            .Where(theme => theme.GetProperty("parent").ValueKind == JsonValueKind.String && theme.Text("parent") == "shelf").Select(theme => theme.Text("slug")));
        Assert.Equal(["parent"], (await refused.Problem(HttpStatusCode.BadRequest)).GetProperty("errors").Names());
    }

    [Fact]
    public async Task Splitting_gives_passages_to_a_new_theme_or_to_another_and_is_one_change()
    {
        var slug = await app.AddEssay();
        await app.Created("/api/themes", new { name = "Split me" });
        var ids = new List<string>();
        foreach (var start in new[] { 0, 5, 10 })
        {
            ids.Add((await app.Created($"/api/articles/{slug}/annotations", new { start, end = start + 4, themes = new[] { "split-me" } })).Text("id"));
        }

        using var made = await app.Post("/api/themes/split-me/split", new { name = "Split off", annotations = ids.Take(2) });
        var outcome = await made.Json(200);
        using var given = await app.Post("/api/themes/split-me/split", new { into = "split-off", annotations = ids });
        using var undone = await app.Post("/api/history/undo", new { });

        Assert.Equal((2, "split-off", 2, 1), (outcome.Number("moved"), outcome.GetProperty("into").Text("slug"), outcome.GetProperty("into").Number("annotationCount"), outcome.GetProperty("from").Number("annotationCount")));
        Assert.Equal((1, 3), ((await given.Json(200)).Number("moved"), (await given.Json(200)).GetProperty("into").Number("annotationCount")));
        Assert.Equal("split the theme Split me: 1 passage to Split off", (await undone.Json(200)).Text("deed"));
        Assert.Equal(1, (await app.Get("/api/themes/split-me")).Number("annotationCount"));
    }

    [Theory]
    [InlineData("""{"annotations":["x"]}""", "into")]
    [InlineData("""{"annotations":["x"],"into":"a","name":"b"}""", "into")]
    [InlineData("""{"into":"minilateralism"}""", "annotations")]
    [InlineData("""{"into":"minilateralism","annotations":[null]}""", "annotations")]
    public async Task A_split_that_says_too_little_or_too_much_is_refused(string body, string field)
    {
        using var refused = await app.Http.PostAsync("/api/themes/burden-sharing/split", new StringContent(body, null, "application/json"));

        Assert.Equal([field], (await refused.Problem(HttpStatusCode.BadRequest)).GetProperty("errors").Names());
    }

    [Fact]
    public async Task A_stale_etag_is_honoured_where_one_is_sent()
    {
        await app.Created("/api/themes", new { name = "Stale one" });

        using var stale = await app.Send(HttpMethod.Put, "/api/themes/stale-one", new { name = "Stale two" }, "\"99\"");

        await stale.Problem(HttpStatusCode.PreconditionFailed);
    }

    [Theory]
    [InlineData("""{}""", "name")]
    [InlineData("""{"name":"  "}""", "name")]
    [InlineData("""{"name":"Burden-Sharing"}""", "name")]
    [InlineData("""{"name":"A colour","color":"red; } body { display: none"}""", "color")]
    [InlineData("""{"name":"An orphan","parent":"nobody"}""", "parent")]
    [InlineData("""{"name":"Ｂｕｒｄｅｎ－ｓｈａｒｉｎｇ"}""", "name")]
    [InlineData("""{"name":"A line","line":"zigzag"}""", "line")]
    [InlineData("""{"name":"A key","shortcut":12}""", "shortcut")]
    [InlineData("""{"name":"A use","whenToUse":"\u0000"}""", "whenToUse")]
    public async Task What_cannot_be_a_theme_is_refused_with_the_field_at_fault(string body, string field)
    {
        using var refused = await app.Http.PostAsync("/api/themes", new StringContent(body, null, "application/json"));

        var problem = await refused.Problem(HttpStatusCode.BadRequest);
        Assert.Equal([field], problem.GetProperty("errors").Names());
    }

    [Fact]
    public async Task A_colour_of_the_readers_own_reaches_the_pages_by_a_sheet()
    {
        using var before = await app.Http.GetAsync("/themes.css");
        await app.Created("/api/themes", new { name = "Coloured", color = "#a1b2c3" });
        using var after = await app.Http.GetAsync("/themes.css");
        using var again = await app.Send(HttpMethod.Get, "/themes.css");
        using var unchanged = new HttpRequestMessage(HttpMethod.Get, "/themes.css") { Headers = { { "If-None-Match", after.ETag() } } };
        using var notModified = await app.Http.SendAsync(unchanged);

        Assert.Equal("text/css", after.Content.Headers.ContentType?.MediaType);
        Assert.Contains(".t-a1b2c3", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotEqual(before.ETag(), after.ETag());
        Assert.Equal(HttpStatusCode.NotModified, notModified.StatusCode);
    }
}

public class StarterCodebookTests(TheApp app) : IClassFixture<TheApp>
{
    [Fact]
    public async Task The_starter_codebook_is_there_parents_before_children()
    {
        var themes = (await app.Get("/api/themes?limit=1000")).Items().ToList();

        Assert.InRange(themes.Count, 10, 40);
        Assert.Contains(themes, theme => theme.Text("slug") == "burden-sharing");
        Assert.All(themes, theme => Assert.NotEmpty(theme.Text("definition")));
        Assert.Equal(
            ["slug", "name", "definition", "color", "parent", "annotationCount", "annotationCountWithBelow", "whenToUse", "whenNotToUse", "line", "shortcut", "archived", "memo"],
            themes[0].Names());
        Assert.All(themes, theme => Assert.NotEmpty(theme.Text("whenToUse") + theme.Text("whenNotToUse")));
        var seen = new HashSet<string>();
        foreach (var theme in themes)
        {
            Assert.True(theme.GetProperty("parent").ValueKind == JsonValueKind.Null || seen.Contains(theme.Text("parent")));
            seen.Add(theme.Text("slug"));
        }
    }
}
