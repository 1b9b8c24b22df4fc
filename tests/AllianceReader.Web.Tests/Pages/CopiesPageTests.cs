using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

/// <summary>The same essay from two publishers, without script and through the API.</summary>
public sealed class CopiesPageTests(TheApp app) : IClassFixture<TheApp>, IDisposable
{
    private readonly Visitor visitor = new(app);

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task It_is_told_at_import_looked_into_and_read_instead_and_that_is_undone()
    {
        var slug = await InBoth();
        await app.Created($"/api/articles/{slug}/annotations", new { exact = "counts the hours", note = "Who pays him?" });
        Assert.Contains("What differs, and which to read", visitor.Text("[aria-labelledby=copies]"), StringComparison.Ordinal);

        await visitor.Open($"/read/{slug}");
        await visitor.Follow("details.facts a[href$='/copies']");
        await visitor.Follow(".copy .button");

        Assert.Equal(["Inland Review <a> no date, 99 % of the runs of words are the same"], Headings());
        Assert.Equal(" soundly", string.Concat(visitor.Page.QuerySelectorAll(".preview p[lang] :is(span, ins)").Select(part => part.TextContent)));
        Assert.Contains("Publication: “The Harbour Post” becomes “Inland Review <a>”", visitor.All(".preview li"));
        Assert.Equal("Its one passage is in place.", visitor.Text(".preview h4:last-of-type + p"));

        await visitor.Press("button[formaction*='handler=Read']");
        Assert.StartsWith("You read the text of Inland Review <a> now.", visitor.Said, StringComparison.Ordinal);
        var read = await app.Get($"/api/articles/{slug}");
        Assert.Equal(("Inland Review <a>", "The Harbour Post"), (read.Text("publication"), read.GetProperty("copies")[0].Text("publication")));

        await visitor.Press(".done button");
        Assert.Equal("The Harbour Post", (await app.Get($"/api/articles/{slug}")).Text("publication"));
    }

    [Fact]
    public async Task It_becomes_an_essay_of_its_own_or_goes()
    {
        var slug = await InBoth();
        await visitor.Open($"/read/{slug}/copies");
        await visitor.Press("button[formaction*='handler=Part']");
        Assert.Equal("The text of Inland Review <a> is an essay of its own now.", visitor.Said);
        Assert.Equal($"/read/{slug}-2", new Uri(app.Http.BaseAddress!, visitor.Address).AbsolutePath);

        var other = await InBoth();
        await visitor.Open($"/read/{other}/copies");
        await visitor.Press("button[formaction*='handler=Remove']");
        Assert.Equal("Removed the copy of Inland Review <a>.", visitor.Said);
        await visitor.Open($"/read/{other}/copies");
        Assert.StartsWith("It is known from one place only.", visitor.Text(".blank"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_does_the_same_and_asks_for_the_version()
    {
        var slug = await InBoth();
        var path = $"/api/articles/{slug}/copies/2";

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await app.Send(HttpMethod.Post, $"{path}/read")).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await app.Send(HttpMethod.Post, $"{path}/part", ifMatch: "\"999\"")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Send(HttpMethod.Delete, $"/api/articles/{slug}/copies/7", ifMatch: "*")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Send(HttpMethod.Delete, "/api/articles/nowhere/copies/2", ifMatch: "*")).StatusCode);

        using var parted = await app.Send(HttpMethod.Post, $"{path}/part", ifMatch: "*");
        Assert.Equal((HttpStatusCode.Created, $"/api/articles/{slug}-2"), (parted.StatusCode, parted.Headers.Location!.ToString()));
        using var undone = await app.Post("/api/history/undo", new { });
        using var read = await app.Send(HttpMethod.Post, $"{path}/read", ifMatch: "*");
        Assert.Equal("Inland Review <a>", (await read.Content.ReadFromJsonAsync<JsonElement>()).Text("publication"));
        Assert.Equal(HttpStatusCode.NoContent, (await app.Send(HttpMethod.Delete, $"/api/articles/{slug}/copies/1", ifMatch: "*")).StatusCode);
    }

    private string[] Headings() => [.. visitor.All(".copy h2")];

    private async Task<string> InBoth()
    {
        var words = Guid.NewGuid().ToString("N")[..8];
        var text = $"{Some.Unheard()} A keeper counts the hours. {Some.Unheard()}";
        var report = await app.Import(("post.html", Page(words, "The Harbour Post", "harbour.example", text, "He sleeps.")));
        await visitor.Open("/import");
        await visitor.Upload("form.add", ("review.html", Page(words, "Inland Review &lt;a>", "inland.example", text, "He sleeps soundly.")));
        return report.GetProperty("imported")[0].Text("slug")!;
    }

    private static byte[] Page(string words, string publication, string host, string text, string ending) => Encoding.UTF8.GetBytes(
        $"""
        <!doctype html><html lang="en"><head><title>On {words}</title><meta property="og:site_name" content="{publication}"><link rel="canonical" href="https://{host}/{words}">
        <meta name="author" content="Ann Author"></head><body><article><h1>On {words}</h1>
        <p>{text}</p>
        <p>{ending}</p></article></body></html>
        """);
}
