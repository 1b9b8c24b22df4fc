using System.Net;
using AllianceReader.Web.Serving;

namespace AllianceReader.Web.Tests.Security;

/// <summary>What a proxy says is believed of proxies that are known.</summary>
public class ForwardedTests(TheAppBehindAProxy behind, TheGuardedApp plain) : IClassFixture<TheAppBehindAProxy>, IClassFixture<TheGuardedApp>
{
    private const string Tls = "X-Forwarded-Proto: https";
    private const string Host = "Host: reader.example";

    [Fact]
    public async Task Over_TLS_the_cookie_is_of_this_host_alone_and_browsers_stay_with_TLS()
    {
        using var login = await behind.TryLogIn(TheGuardedApp.Password, null, Tls, Host);

        var cookie = login.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-alliancereader-", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/", cookie, StringComparison.Ordinal);
        Assert.Equal(["max-age=31536000"], login.Headers.GetValues("Strict-Transport-Security"));

        var session = TheGuardedApp.CookieOf(login, "__Host-alliancereader-");
        using var inside = await behind.Get("/api/articles", session, Tls, Host);
        using var renamed = await behind.Get("/api/articles", session["__Host-".Length..], Tls, Host);
        Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, renamed.StatusCode);
    }

    [Fact]
    public async Task Of_anybody_else_it_is_not_believed()
    {
        using var login = await plain.TryLogIn(TheGuardedApp.Password, null, Tls);

        Assert.Single(login.Headers.GetValues("Set-Cookie"), c => c.StartsWith("alliancereader-", StringComparison.Ordinal));
        Assert.False(login.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task PV03_host_of_a_proxy_is_not_taken_either()
    {
        using var answer = await behind.Get("/login", null, "X-Forwarded-Host: evil.example", Host);
        using var named = await behind.Get("/login", null, "X-Forwarded-Host: reader.example", "Host: evil.example");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("evil.example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, named.StatusCode);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("10.0.0.2", 1)]
    [InlineData("10.0.0.0/8; ::1, 2001:db8::/32", 3)]
    public void Proxies_are_addresses_and_networks(string? setting, int count) => Assert.Equal(count, Proxies.Known(setting).Count);

    [Theory]
    [InlineData("proxy.example")]
    [InlineData("10.0.0.1/99")]
    [InlineData("*")]
    public void Anything_else_is_refused_by_name(string setting) =>
        Assert.Contains("Proxy__Known", Assert.Throws<SettingRefusedException>(() => Proxies.Known(setting)).Message, StringComparison.Ordinal);
}
