using System.Net;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Serving;

/// <summary>The page of an essay is kept as it was sent, and is never older than what was written.</summary>
public class KeptPagesTests(TheApp app) : IClassFixture<TheApp>
{
    [Fact]
    public async Task What_has_not_changed_is_the_same_page_under_the_same_tag()
    {
        var path = $"/read/{await app.AddEssay()}";

        using var first = await app.Http.GetAsync(path);
        using var second = await app.Http.GetAsync(path);
        using var known = await Get(path, ("If-None-Match", first.ETag()));
        using var weak = await Get(path, ("If-None-Match", $"\"other\", W/{first.ETag()}"));

        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(first.ETag(), second.ETag());
        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.NotModified), (known.StatusCode, weak.StatusCode));
        Assert.Empty(await known.Content.ReadAsByteArrayAsync());
        Assert.Equal(("text/html", "no-cache"), (second.Content.Headers.ContentType!.MediaType, second.Headers.CacheControl!.ToString()));
    }

    [Fact]
    public async Task The_sheet_of_keys_brought_a_token_to_every_essay_so_that_no_browser_could_keep_the_page()
    {
        using var answer = await app.Http.GetAsync($"/read/{await app.AddEssay()}");

        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("__RequestVerificationToken", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_confirmed_is_on_the_next_page()
    {
        var slug = await app.AddEssay();
        using var before = await app.Http.GetAsync($"/read/{slug}");
        for (var note = 0; note < 20; note++)
        {
            await app.Created($"/api/articles/{slug}/annotations", new { start = 0, end = 6, note = $"Note {note} says so." });

            using var after = await Get($"/read/{slug}", ("If-None-Match", before.ETag()));
            Assert.Contains($"Note {note} says so.", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_change_elsewhere_leaves_its_tag()
    {
        var path = $"/read/{await app.AddEssay()}";
        using var before = await app.Http.GetAsync(path);

        await app.AddEssay();

        using var after = await Get(path, ("If-None-Match", before.ETag()));
        Assert.Equal(HttpStatusCode.NotModified, after.StatusCode);
    }

    [Fact]
    public async Task One_reader_s_settings_are_not_another_s()
    {
        var path = $"/read/{await app.AddEssay()}";
        (await app.Http.GetAsync(path)).Dispose();

        using var sepia = await Get(path, ("Cookie", "reading=scheme-sepia"));
        using var plain = await app.Http.GetAsync(path);

        Assert.NotEqual(await sepia.Content.ReadAsStringAsync(), await plain.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_was_just_done_is_said_once_and_to_its_reader_only()
    {
        var slug = await app.AddEssay();
        using var visitor = new Visitor(app);
        await visitor.Open($"/read/{slug}/facts");
        await visitor.Press("main .strong", ("Input.Licence", "for the seminar"));

        Assert.NotEmpty(visitor.Said);
        using var other = await app.Http.GetAsync(visitor.Address);
        Assert.DoesNotContain(visitor.Said, await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await visitor.Open(visitor.Address);
        Assert.Empty(visitor.Said);
    }

    private Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return app.Http.SendAsync(request);
    }
}
