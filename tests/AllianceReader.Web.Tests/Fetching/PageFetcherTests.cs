using System.Net;
using System.Net.Sockets;
using System.Text;
using AllianceReader.Web.Fetching;

namespace AllianceReader.Web.Tests.Fetching;

/// <summary>One site that may be reached, under the name essays.test; everything else is off bounds.</summary>
public sealed class PageFetcherTests(SiteElsewhere site) : IClassFixture<SiteElsewhere>
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_page_comes_with_what_its_site_says_of_it()
    {
        var page = await Fetched("/essay#p2");
        var korean = await Fetched("/korean");

        Assert.Equal(("text/html", "utf-8", "essay.html"), (page.MediaType, page.Charset, page.FileName));
        Assert.Equal(site.At("/essay"), page.Address);
        Assert.Contains("a habit of many years", Encoding.UTF8.GetString(page.Bytes.Span), StringComparison.Ordinal);
        Assert.Equal(("text/plain", "euc-kr", "korean.txt"), (korean.MediaType, korean.Charset, korean.FileName));
    }

    [Fact]
    public async Task Five_redirects_are_followed_and_a_sixth_is_not()
    {
        var page = await Fetched("/steps/5");

        Assert.Equal(site.At("/essay"), page.Address);
        Assert.Equal("essays.test sends one on more than 5 times.", await Refused("/steps/6"));
        Assert.Equal("essays.test sends one on more than 5 times.", await Refused("/round"));
    }

    [Fact]
    public async Task Nothing_is_told_of_who_asks_not_even_a_cookie_of_a_moment_ago()
    {
        await Fetched("/steps/2");

        Assert.All(site.Asked, asked => Assert.Empty(asked.Headers.Keys.Intersect(["Cookie", "Referer", "Origin", "Authorization", "traceparent"], StringComparer.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/", "169.254.169.254")]
    [InlineData("http://10.0.0.1/", "10.0.0.1")]
    [InlineData("http://[::1]/", "[::1]")]
    [InlineData("http://[::ffff:127.0.0.1]/", "[::ffff:127.0.0.1]")]
    [InlineData("http://[64:ff9b::7f00:1]/", "[64:ff9b::7f00:1]")]
    [InlineData("//inside.test/", "inside.test")]
    public async Task PV16_ssrf_redirect_into_the_own_network(string to, string host) =>
        Assert.Equal($"{host} is on this machine or its own network. Only pages that are open to everybody are fetched.", await Refused($"/away?to={Uri.EscapeDataString(to)}"));

    [Theory]
    [InlineData("file:///etc/passwd", "Pages are fetched by http and https only, not by file.")]
    [InlineData("ftp://essays.test/", "Pages are fetched by http and https only, not by ftp.")]
    [InlineData("javascript:alert(1)", "Pages are fetched by http and https only, not by javascript.")]
    [InlineData("http://a:b@essays.test/", "An address with a name or a password in it is not fetched.")]
    public async Task Redirect_out_of_the_web(string to, string reason) => Assert.Equal(reason, await Refused($"/away?to={Uri.EscapeDataString(to)}"));

    [Fact]
    public async Task A_name_that_stands_for_a_public_machine_and_a_private_one() =>
        Assert.Equal("both.test is on this machine or its own network. Only pages that are open to everybody are fetched.", await Refused("/essay", "both.test"));

    [Fact]
    public async Task PV15_ssrf_rebind_what_was_looked_up_is_what_is_connected_to()
    {
        var looked = 0;
        using var fetcher = new PageFetcher((_, _) => Task.FromResult<IPAddress[]>([++looked == 1 ? IPAddress.Loopback : IPAddress.Parse("10.0.0.1")]), IsSite, Long);

        await fetcher.Fetch(site.At("/essay"), TestContext.Current.CancellationToken);
        var second = await Assert.ThrowsAsync<FetchRefusedException>(() => fetcher.Fetch(site.At("/essay"), TestContext.Current.CancellationToken));

        // Looked up once for each connection, and what was looked at is what was connected to.
        Assert.Equal(2, looked);
        Assert.StartsWith("essays.test is on this machine", second.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("127.1")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    [InlineData("0177.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("0.0.0.0")]
    public async Task PV14_ssrf_this_machine_by_any_of_its_names(string host)
    {
        using var fetcher = new PageFetcher();
        var before = site.Asked.Count;

        var refused = await Assert.ThrowsAsync<FetchRefusedException>(() => fetcher.Fetch(PageAddress.Parse($"http://{host}:{site.Port}/essay"), TestContext.Current.CancellationToken));

        Assert.EndsWith("is on this machine or its own network. Only pages that are open to everybody are fetched.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, site.Asked.Count);
    }

    [Theory]
    [InlineData("/packed", "The page of essays.test is larger than 5 MB.")]
    [InlineData("/endless", "The page of essays.test is larger than 5 MB.")]
    [InlineData("/picture", "What is at that address is image/png, and no page with an essay.")]
    [InlineData("/nothing", "The page of essays.test is empty.")]
    [InlineData("/gone", "essays.test answers 404: there is no such page.")]
    [InlineData("/status/403", "essays.test answers 403: it does not show this page to everybody. Save it in your browser and add the file instead.")]
    [InlineData("/status/503", "essays.test answers 503: something is wrong there.")]
    public async Task What_is_no_page_with_an_essay(string path, string reason) => Assert.Equal(reason, await Refused(path));

    [Fact]
    public async Task A_site_that_never_answers()
    {
        using var fetcher = new PageFetcher(Resolve, IsSite, TimeSpan.FromMilliseconds(200));

        var refused = await Assert.ThrowsAsync<FetchRefusedException>(() => fetcher.Fetch(site.At("/slow"), TestContext.Current.CancellationToken));

        Assert.StartsWith("essays.test took longer than", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_does_not_exist() => Assert.Equal("There is no site nobody.test, or it cannot be looked up from here.", await Refused("/essay", "nobody.test"));

    [Theory]
    [InlineData("https://example.org/2018/09/great-again/", null, "great-again.html")]
    [InlineData("https://example.org/", "text/html", "index.html")]
    [InlineData("https://example.org/news/1034.5", "text/html", "1034.5.html")]
    [InlineData("https://example.org/files/essay.pdf", "application/pdf", "essay.pdf")]
    [InlineData("https://example.org/..%2f..%2fetc%2fpasswd", "text/plain", "passwd.txt")]
    public void A_page_is_named_as_a_browser_would_name_the_file(string address, string? media, string name) =>
        Assert.Equal(name, new FetchedPage(new(address), media, null, default).FileName);

    private static Task<IPAddress[]> Resolve(string host, CancellationToken stopping) => host switch
    {
        "essays.test" => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
        "inside.test" => Task.FromResult<IPAddress[]>([IPAddress.Parse("192.168.1.1")]),
        "both.test" => Task.FromResult<IPAddress[]>([IPAddress.Loopback, IPAddress.Parse("192.168.1.1")]),
        _ => Task.FromException<IPAddress[]>(new SocketException((int)SocketError.HostNotFound)),
    };

    private static bool IsSite(IPAddress address) => address.Equals(IPAddress.Loopback);

    private async Task<FetchedPage> Fetched(string path)
    {
        using var fetcher = new PageFetcher(Resolve, IsSite, Long);
        return await fetcher.Fetch(site.At(path), TestContext.Current.CancellationToken);
    }

    private async Task<string> Refused(string path, string host = "essays.test")
    {
        using var fetcher = new PageFetcher(Resolve, IsSite, Long);
        return (await Assert.ThrowsAsync<FetchRefusedException>(() => fetcher.Fetch(site.At(path, host), TestContext.Current.CancellationToken))).Message;
    }
}
