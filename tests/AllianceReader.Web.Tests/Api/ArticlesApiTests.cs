using System.Net;
using System.Text;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Api;

public class ArticlesApiTests(TheAppWithSamples app) : IClassFixture<TheAppWithSamples>
{
    [Fact]
    public async Task The_list_has_every_field_of_the_contract_null_or_not()
    {
        var list = await app.Get("/api/articles?limit=3");

        Assert.Equal(["items", "total"], list.Names());
        Assert.Equal(3, list.Items().Count());
        Assert.True(list.Number("total") >= 5);
        foreach (var article in list.Items())
        {
            Assert.Equal(
                ["slug", "title", "kicker", "standfirst", "authors", "publication", "published", "modified", "language", "wordCount", "paragraphCount", "annotationCount", "archived", "review", "unread"],
                article.Names());
        }
    }

    [Fact]
    public async Task An_article_says_where_its_blocks_stand_in_code_points()
    {
        var slug = await app.AddEssay("A handshake 🤝 across the sea opens this paragraph, and it goes on for a while.", "The second paragraph stands behind one emoji, 한국어 too.");

        var article = await app.Get($"/api/articles/{slug}");

        var runes = article.Text("text").EnumerateRunes().ToArray();
        foreach (var block in article.GetProperty("paragraphs").EnumerateArray())
        {
            var words = string.Concat(runes[block.Number("start")..block.Number("end")]);
            Assert.Equal(block.Text("text"), words);
        }
        Assert.Equal(["number", "kind", "text", "start", "end"], article.GetProperty("paragraphs")[0].Names());
    }

    [Fact]
    public async Task An_article_carries_furniture_facts_and_an_etag()
    {
        var slug = (await app.Get("/api/articles?sort=title")).Items().First().Text("slug");
        using var answer = await app.Http.GetAsync($"/api/articles/{slug}");
        var article = await answer.Json(200);

        Assert.Matches("^\"[0-9]+\"$", answer.ETag());
        Assert.Matches("^[0-9a-f]{64}$", article.Text("sha256"));
        Assert.Equal(["role", "text", "line"], article.GetProperty("furniture")[0].Names());
        Assert.Equal(["field", "value", "basis"], article.GetProperty("facts")[0].Names().Take(3));
        Assert.All(article.GetProperty("facts").EnumerateArray(), fact => Assert.Contains(fact.Text("basis"), new[] { "text", "sidecar", "inferred", "reader" }));
    }

    [Fact]
    public async Task The_list_is_narrowed_by_author_publication_and_words()
    {
        var first = (await app.Get("/api/articles?sort=author")).Items().First(article => article.GetProperty("authors").GetArrayLength() > 0);
        var author = first.GetProperty("authors")[0].Text("slug");

        var byAuthor = await app.Get($"/api/articles?author={Uri.EscapeDataString(author)}");
        var byPublication = await app.Get($"/api/articles?publication={Uri.EscapeDataString(first.Text("publication"))}");
        var byNobody = await app.Get("/api/articles?author=nobody-at-all");

        Assert.Contains(byAuthor.Items(), article => article.Text("slug") == first.Text("slug"));
        Assert.All(byAuthor.Items(), article => Assert.Contains(article.GetProperty("authors").EnumerateArray(), a => a.Text("slug") == author));
        Assert.All(byPublication.Items(), article => Assert.Equal(first.Text("publication"), article.Text("publication")));
        Assert.Equal(0, byNobody.Number("total"));
    }

    [Fact]
    public async Task Titles_sort_by_title()
    {
        var titles = (await app.Get("/api/articles?sort=title")).Items().Select(article => article.Text("title")).OfType<string>().ToList();

        Assert.Equal(titles.Order(StringComparer.OrdinalIgnoreCase), titles);
    }

    [Fact]
    public async Task A_corrected_fact_has_the_reader_as_its_basis()
    {
        var slug = await app.AddEssay();
        using var before = await app.Http.GetAsync($"/api/articles/{slug}");

        using var answer = await app.Send(HttpMethod.Put, $"/api/articles/{slug}", new { title = "A better title", published = "2024-05", authors = new[] { new { name = "Yi Sun-sin", given = "Sun-sin", family = "Yi" } } }, before.ETag());
        var article = await answer.Json(200);

        Assert.Equal("A better title", article.Text("title"));
        Assert.Equal("2024-05", article.Text("published"));
        Assert.Equal("yi-sun-sin", article.GetProperty("authors")[0].Text("slug"));
        Assert.Contains(article.GetProperty("facts").EnumerateArray(), fact => fact.Text("field") == "title" && fact.Text("basis") == "reader");
        Assert.NotEqual(before.ETag(), answer.ETag());
    }

    [Fact]
    public async Task A_change_has_to_say_what_it_has_seen()
    {
        var slug = await app.AddEssay();

        using var blind = await app.Send(HttpMethod.Put, $"/api/articles/{slug}", new { title = "x" });
        using var stale = await app.Send(HttpMethod.Put, $"/api/articles/{slug}", new { title = "x" }, "\"999\"");
        using var blindDelete = await app.Send(HttpMethod.Delete, $"/api/articles/{slug}");
        using var staleDelete = await app.Send(HttpMethod.Delete, $"/api/articles/{slug}", ifMatch: "\"999\"");

        await blind.Problem(HttpStatusCode.PreconditionRequired);
        await stale.Problem(HttpStatusCode.PreconditionFailed);
        await blindDelete.Problem(HttpStatusCode.PreconditionRequired);
        await staleDelete.Problem(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task A_deleted_article_is_gone_until_it_is_undone()
    {
        var slug = await app.AddEssay();

        using var deleted = await app.Send(HttpMethod.Delete, $"/api/articles/{slug}", ifMatch: "*");
        using var gone = await app.Http.GetAsync($"/api/articles/{slug}");
        using var undone = await app.Http.PostAsync("/api/history/undo", null);
        using var back = await app.Http.GetAsync($"/api/articles/{slug}");

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        await gone.Problem(HttpStatusCode.NotFound);
        Assert.Equal(slug, (await undone.Json(200)).Text("key"));
        await back.Json(200);
    }

    [Fact]
    public async Task An_import_says_what_became_of_each_file()
    {
        var essay = Encoding.UTF8.GetBytes(Some.Essay(7001));

        var first = await app.Import(("one.txt", essay), ("empty.txt", []), ("picture.txt", [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
        var second = await app.Import(("two.txt", essay));

        Assert.Equal(["imported", "unchanged", "revised", "rejected"], first.Names());
        Assert.Equal("one.txt", Assert.Single(first.GetProperty("imported").EnumerateArray()).Text("file"));
        Assert.Equal(["empty.txt", "picture.txt"], first.GetProperty("rejected").EnumerateArray().Select(file => file.Text("file")));
        Assert.All(first.GetProperty("rejected").EnumerateArray(), file => Assert.NotEmpty(file.Text("reason")));
        Assert.Equal("two.txt", Assert.Single(second.GetProperty("unchanged").EnumerateArray()).Text("file"));
        Assert.Equal(["file", "slug", "title"], second.GetProperty("unchanged")[0].Names());
    }

    [Fact]
    public async Task An_import_of_rejected_files_alone_is_still_answered_with_the_report()
    {
        var report = await app.Import(("empty.txt", []));

        Assert.Single(report.GetProperty("rejected").EnumerateArray());
    }

    [Fact]
    public async Task A_great_many_files_are_taken_at_once()
    {
        var report = await app.Import([.. Enumerable.Range(0, 2000).Select(n => ($"empty-{n}.txt", Array.Empty<byte>()))]);

        Assert.Equal(2000, report.GetProperty("rejected").GetArrayLength());
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData(@"C:\Users\reader\essay.txt", "essay.txt")]
    public async Task Of_a_file_name_only_its_last_part_counts(string sent, string kept)
    {
        var report = await app.Import((sent, []));

        Assert.Equal(kept, report.GetProperty("rejected")[0].Text("file"));
    }
}
