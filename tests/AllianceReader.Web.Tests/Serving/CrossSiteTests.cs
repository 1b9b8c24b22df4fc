using System.Net;
using System.Text;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Serving;

/// <summary>A page of another site, open in the reader's own browser, neither reads nor changes anything here.</summary>
public class CrossSiteTests(TheApp app) : IClassFixture<TheApp>
{
    // Sec-Fetch-Site, Origin ("own" stands for the app's), whether it is served
    public static TheoryData<string?, string?, bool> Requests => new()
    {
        { null, null, true },
        { "same-origin", null, true },
        { "same-origin", "own", true },
        { "none", null, true },
        { null, "own", true },
        { null, "http://localhost:5170", true },
        { "cross-site", null, false },
        { "cross-site", "own", false },
        { "same-site", null, false },
        { "same-site", "own", false },
        { "rubbish", null, false },
        { null, "https://evil.example", false },
        { null, "null", false },
        { "cross-site", "null", false },
        { "same-origin", "null", true },
        { null, "http://127.0.0.1", false },
        { null, "http://127.0.0.1:1", false },
        { null, "http://127.0.0.1.evil.example", false },
        { "same-origin", "https://evil.example", false },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_call_from_another_site_is_refused(string? site, string? origin, bool served)
    {
        using var read = await Send(HttpMethod.Get, "/api/articles", site, origin);
        using var write = await Send(HttpMethod.Post, "/api/themes", site, origin);
        using var upload = await Send(HttpMethod.Post, "/api/articles", site, origin);

        if (served)
        {
            Assert.Equal(HttpStatusCode.OK, read.StatusCode);
            Assert.Equal(HttpStatusCode.BadRequest, write.StatusCode);
            return;
        }
        await read.Problem(HttpStatusCode.Forbidden);
        await write.Problem(HttpStatusCode.Forbidden);
        await upload.Problem(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_link_from_another_site_opens_a_page_and_a_form_from_there_does_nothing()
    {
        using var link = await Send(HttpMethod.Get, "/", "cross-site", null);
        using var form = await Send(HttpMethod.Post, "/import", "cross-site", "https://evil.example");

        Assert.Equal(HttpStatusCode.OK, link.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, form.StatusCode);
    }

    // Under no-referrer a browser says so of our own forms too: bad requests here for want of a token, but not another site's.
    [Theory]
    [InlineData("same-origin", HttpStatusCode.BadRequest)]
    [InlineData(null, HttpStatusCode.BadRequest)]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    public async Task A_form_whose_origin_is_withheld_was_refused_as_another_sites(string? site, HttpStatusCode status)
    {
        using var form = await Send(HttpMethod.Post, "/import", site, "null");

        Assert.Equal(status, form.StatusCode);
    }

    [Fact]
    public async Task A_form_without_our_token_does_nothing()
    {
        using var form = await Send(HttpMethod.Post, "/import", null, null);

        Assert.Equal(HttpStatusCode.BadRequest, form.StatusCode);
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("[::1]", true)]
    [InlineData("evil.example", false)]
    [InlineData("127.0.0.1.evil.example", false)]
    [InlineData("localhost.evil.example", false)]
    [InlineData("192.168.1.5", false)]
    public async Task A_name_that_is_not_ours_is_not_answered(string host, bool answered)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/articles") { Headers = { Host = $"{host}:{app.Http.BaseAddress!.Port}" } };

        using var answer = await app.Http.SendAsync(request);

        if (answered)
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return;
        }
        await answer.Problem(HttpStatusCode.BadRequest);
    }

    private Task<HttpResponseMessage> Send(HttpMethod method, string path, string? site, string? origin)
    {
        var request = new HttpRequestMessage(method, path);
        if (method == HttpMethod.Post)
        {
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        }
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin == "own" ? app.Http.BaseAddress!.GetLeftPart(UriPartial.Authority) : origin);
        }
        return app.Http.SendAsync(request);
    }
}
