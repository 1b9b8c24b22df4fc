using System.Net;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Serving;

public class SecurityHeadersTests(TheApp app) : IClassFixture<TheApp>
{
    // method, path, status: one of every kind of answer
    [Theory]
    [InlineData("GET", "/", HttpStatusCode.OK)]
    [InlineData("GET", "/css/tokens.css", HttpStatusCode.OK)]
    [InlineData("GET", "/themes.css", HttpStatusCode.OK)]
    [InlineData("GET", "/healthz", HttpStatusCode.OK)]
    [InlineData("GET", "/openapi/v1.json", HttpStatusCode.OK)]
    [InlineData("GET", "/api/articles", HttpStatusCode.OK)]
    [InlineData("GET", "/api/export?format=csv", HttpStatusCode.OK)]
    [InlineData("GET", "/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/css/nothing.css", HttpStatusCode.NotFound)]
    [InlineData("GET", "/status", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/api/themes", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/import", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/api/themes", HttpStatusCode.BadRequest)]
    public async Task Every_answer_carries_them(string method, string path, HttpStatusCode status)
    {
        using var answer = await app.Send(new(method), path);

        Assert.Equal(status, answer.StatusCode);
        AssertHeaders(answer);
    }

    [Fact]
    public async Task An_answer_to_an_unknown_host_carries_them_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "evil.example" } };

        using var answer = await app.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        AssertHeaders(answer);
    }

    [Theory]
    [InlineData("/nothing", HttpStatusCode.NotFound)]
    [InlineData("/read/nobody", HttpStatusCode.NotFound)]
    [InlineData("/themes/nobody", HttpStatusCode.NotFound)]
    public async Task What_is_not_there_is_a_page_that_says_so(string path, HttpStatusCode status)
    {
        using var answer = await app.Http.GetAsync(path);

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("There is no page here", page, StringComparison.Ordinal);
        Assert.Contains("<main", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_that_is_too_large_is_a_page_that_says_so()
    {
        using var content = Upload.Form(("large.txt", new byte[33 * 1024 * 1024]));

        using var answer = await app.Http.PostAsync("/import/address", content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("larger than the library takes", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        AssertHeaders(answer);
    }

    private static void AssertHeaders(HttpResponseMessage answer)
    {
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Cross-Origin-Opener-Policy"));
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.Single(answer.Headers.GetValues("Permissions-Policy"));
        Assert.NotEmpty(answer.Headers.GetValues("Cache-Control"));
        Assert.Empty(answer.Headers.Server);
    }
}
