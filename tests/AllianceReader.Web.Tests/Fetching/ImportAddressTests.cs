using System.Net;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Fetching;

public sealed class ImportAddressTests(TheAppBesideASite app) : IClassFixture<TheAppBesideASite>
{
    [Fact]
    public async Task A_page_sent_here_is_fetched_when_its_reader_says_so_and_not_before()
    {
        using var visitor = new Visitor(app);
        var address = app.Site.At("/essay").AbsoluteUri;
        var before = app.Site.Asked.Count;

        await visitor.Open($"/import?url={Uri.EscapeDataString(address)}");
        Assert.Equal(address, visitor.Page.QuerySelector("#url")!.GetAttribute("value"));
        Assert.Equal(before, app.Site.Asked.Count);

        await visitor.Press(".by-address button");
        Assert.StartsWith("/import?report=", visitor.Address, StringComparison.Ordinal);
        Assert.Equal(["On habit"], visitor.All("#imported + ul .serif"));
        Assert.Equal(before + 1, app.Site.Asked.Count);
    }

    [Fact]
    public async Task Words_that_a_telephone_shares_have_the_address_in_them()
    {
        using var visitor = new Visitor(app);

        await visitor.Open($"/import?title=On+habit&text={Uri.EscapeDataString("On habit https://essays.test/on-habit?a=1 (read this)")}");

        Assert.Equal("https://essays.test/on-habit?a=1", visitor.Page.QuerySelector("#url")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_same_address_again_is_a_revision_never_a_second_essay()
    {
        var url = app.Site.At("/revised", "papers.test").AbsoluteUri;

        var first = await Fetch(url);
        var second = await Fetch(url);

        var slug = Assert.Single(first.GetProperty("imported").EnumerateArray()).Text("slug");
        Assert.Equal(slug, Assert.Single(second.GetProperty("revised").EnumerateArray()).Text("slug"));
        Assert.Empty(second.GetProperty("imported").EnumerateArray());
        var article = await app.Get($"/api/articles/{slug}");
        Assert.Equal(2, article.Number("revision"));
        Assert.Contains(article.GetProperty("facts").EnumerateArray(), fact => fact.Text("field") == "url" && fact.Text("value") == url);
        Assert.StartsWith("A treaty is a habit of 2 years", article.Text("text"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "No address was given.")]
    [InlineData("file:///etc/passwd", "Pages are fetched by http and https only, not by file.")]
    [InlineData("https://user:secret@essays.test/", "An address with a name or a password in it is not fetched.")]
    public async Task An_address_that_is_refused_stays_in_its_field_with_the_reason(string address, string reason)
    {
        using var visitor = new Visitor(app);
        await visitor.Open("/import");

        await visitor.Press(".by-address button", ("url", address));

        Assert.Equal(("/import/address", reason), (visitor.Address, visitor.Text("#url-wrong")));
        Assert.Equal(address, visitor.Page.QuerySelector("#url")!.GetAttribute("value") ?? "");
        using var called = await app.Post("/api/articles/from-address", new { url = address });
        var problem = await called.Problem(HttpStatusCode.BadRequest);
        Assert.Equal(reason, problem.Text("detail"));
    }

    [Fact]
    public async Task A_page_elsewhere_cannot_make_this_one_fetch()
    {
        using var forged = new HttpRequestMessage(HttpMethod.Post, "/import/address") { Content = new FormUrlEncodedContent([KeyValuePair.Create("url", app.Site.At("/essay").AbsoluteUri)]) };
        forged.Headers.TryAddWithoutValidation("Origin", "https://elsewhere.test");
        var before = app.Site.Asked.Count;

        using var answer = await app.Http.SendAsync(forged);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(before, app.Site.Asked.Count);
    }

    [Fact]
    public async Task Switched_off_nothing_is_fetched_and_the_page_does_not_offer_it()
    {
        await using var off = app.WithWebHostBuilder(builder => builder.UseSetting("Library:Fetch", "off").UseSetting("Library:Database", Path.Combine(app.Folder, "off", "library.sqlite")));
        off.UseKestrel(0);
        off.StartServer();
        using var http = off.CreateClient();
        var before = app.Site.Asked.Count;

        var page = await http.GetStringAsync(new Uri("/import", UriKind.Relative));
        using var called = await http.PostAsync("/api/articles/from-address", System.Net.Http.Json.JsonContent.Create(new { url = app.Site.At("/essay") }));

        Assert.DoesNotContain("by-address", page, StringComparison.Ordinal);
        Assert.StartsWith("Fetching pages of the web is switched off here", (await called.Problem(HttpStatusCode.BadRequest)).Text("detail"), StringComparison.Ordinal);
        Assert.Equal(before, app.Site.Asked.Count);
    }

    private async Task<System.Text.Json.JsonElement> Fetch(string url)
    {
        using var answer = await app.Post("/api/articles/from-address", new { url });
        return await answer.Json(200);
    }
}
