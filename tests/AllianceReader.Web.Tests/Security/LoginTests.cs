using System.Net;
using AllianceReader.Web.Access;
using Microsoft.AspNetCore.Builder;

namespace AllianceReader.Web.Tests.Security;

/// <summary>The owner's login, and the ways around it that were found in others.</summary>
public class LoginTests(TheGuardedApp app) : IClassFixture<TheGuardedApp>
{
    [Fact]
    public async Task Pages_lead_to_the_login_and_back_and_calls_are_told()
    {
        using var page = await app.Get("/notes?q=%EB%8F%99%EB%A7%B9", null);
        using var call = await app.Get("/api/articles", null);
        using var part = await app.Get("/notes", null, "Sec-Fetch-Site: same-origin", "Sec-Fetch-Dest: empty");
        using var back = await app.TryLogIn(TheGuardedApp.Password, "/notes?q=%EB%8F%99%EB%A7%B9");
        var session = TheGuardedApp.CookieOf(back);
        using var inside = await app.Get("/api/articles", session);

        Assert.Equal("/login?return=%2Fnotes%3Fq%3D%25EB%258F%2599%25EB%25A7%25B9", page.Headers.Location?.OriginalString);
        await Support.Answers.Problem(call, HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.Unauthorized, part.StatusCode);
        Assert.Equal("/notes?q=%EB%8F%99%EB%A7%B9", back.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
        Assert.True(inside.Headers.CacheControl?.Private);
    }

    [Fact]
    public async Task The_cookie_is_kept_from_scripts_and_other_sites()
    {
        using var answer = await app.TryLogIn(TheGuardedApp.Password);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("alliancereader-", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain", cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("evil.example")]
    [InlineData("/login?return=//evil.example")]
    public async Task PV02_open_redirect_after_login_stays_here(string back)
    {
        using var answer = await app.TryLogIn(TheGuardedApp.Password, back);

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("//evil.example/x/")]
    [InlineData("/%5Cevil.example/")]
    [InlineData("/evil.example//")]
    public async Task PV24_open_redirect_by_path_stays_here(string path)
    {
        using var answer = await app.Send(new(HttpMethod.Get, new Uri(app.Stranger.BaseAddress!.GetLeftPart(UriPartial.Authority) + path)), null);
        Assert.StartsWith("/login?return=%2F", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);

        var wanted = Uri.UnescapeDataString(answer.Headers.Location!.OriginalString.Split("return=")[1]);
        using var back = await app.TryLogIn(TheGuardedApp.Password, wanted);
        Assert.True(back.Headers.Location!.OriginalString is ['/'] or ['/', not '/' and not '\\', ..], back.Headers.Location.OriginalString);
    }

    [Fact]
    public async Task PV03_host_header_makes_no_address()
    {
        using var forwarded = await app.Get("/notes", null, "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https", "Forwarded: host=evil.example");
        using var named = await app.Get("/notes", null, "Host: evil.example");

        Assert.Equal("/login?return=%2Fnotes", forwarded.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.BadRequest, named.StatusCode);
    }

    [Fact]
    public async Task PV10_csrf_forms_need_the_token_of_who_is_logged_in()
    {
        var session = await app.LogIn();
        var (token, cookie) = await app.Form("/login", null, []);

        using var without = await app.Post("/settings/password", session, [], ("old", TheGuardedApp.Password), ("password", "another password"), ("again", "another password"));
        using var others = await app.Post("/logout", $"{session}; {cookie}", [], ("__RequestVerificationToken", token));
        using var elsewhere = await app.Post("/logout", $"{session}; {cookie}", ["Sec-Fetch-Site: cross-site"], ("__RequestVerificationToken", token));
        using var login = await app.Post("/login", null, [], ("password", TheGuardedApp.Password));
        using var still = await app.Get("/api/articles", session);

        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, others.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, elsewhere.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, login.StatusCode);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Fact]
    public async Task PV23_csrf_is_checked_beside_a_bearer_header_too()
    {
        var session = await app.LogIn();

        using var form = await app.Post("/logout", session, ["Authorization: Bearer bogus"]);
        using var call = await app.Get("/api/articles", session, "Authorization: Bearer bogus", "Sec-Fetch-Site: cross-site");
        using var bearer = await app.Get("/api/articles", null, "Authorization: Bearer bogus");

        Assert.Equal(HttpStatusCode.BadRequest, form.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, call.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, bearer.StatusCode);
    }

    [Fact]
    public async Task PV27_old_cookie_is_dead_after_logout()
    {
        var (session, other) = (await app.LogIn(), await app.LogIn());

        using var left = await app.Fill("/logout", session);
        using var replayed = await app.Get("/api/articles", session);
        using var others = await app.Get("/api/articles", other);

        Assert.Equal("/login", left.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Unauthorized, replayed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, others.StatusCode);
    }

    [Fact]
    public async Task PV51_dataprotection_takes_no_cookie_that_was_changed()
    {
        // Repaired in 10.0.7 of the runtime (CVE-2026-40372).
        Assert.True(typeof(WebApplication).Assembly.GetName().Version >= new Version(10, 0, 0));
        Assert.True(Environment.Version >= new Version(10, 0, 7), $"Runtime {Environment.Version}");
        var session = await app.LogIn();
        var (name, value) = (session.Split('=', 2)[0], session.Split('=', 2)[1]);
        foreach (var at in new[] { 4, 20, 40, value.Length / 2, value.Length - 3 })
        {
            var changed = value[..at] + (value[at] == 'A' ? 'B' : 'A') + value[(at + 1)..];
            using var answer = await app.Get("/api/articles", $"{name}={changed}");
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
        // The last 32 bytes are the signature.
        using var zeroed = await app.Get("/api/articles", $"{name}={value[..^43]}{new string('A', 43)}");
        Assert.Equal(HttpStatusCode.Unauthorized, zeroed.StatusCode);
    }

    [Fact]
    public async Task PV57_unfurl_without_login_is_refused()
    {
        using var request = new StringContent("""{"address":"https://example.org/"}""", System.Text.Encoding.UTF8, "application/json");
        using var answer = await app.Send(new(HttpMethod.Post, "/api/articles/from-address") { Content = request }, null);

        await Support.Answers.Problem(answer, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Healthz_says_nothing_about_the_library_to_strangers()
    {
        using var answer = await app.Get("/healthz", null);

        Assert.Equal("Open.", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("eleven char", "At least 12")]
    [InlineData("", "At least 12")]
    public void A_password_that_is_none_is_refused_with_the_reason(string password, string reason) =>
        Assert.Contains(reason, Assert.Throws<RefusedException>(() => Passwords.Accept(password)).Message, StringComparison.Ordinal);

    [Fact]
    public void Half_a_character_is_no_password_and_is_not_taken_for_one()
    {
        var half = "a long password " + (char)0xD83E;

        Assert.Throws<RefusedException>(() => Passwords.Accept(half));
        Assert.False(Passwords.Fit(new Account(Passwords.Hash(""), "", default, []), half));
    }

    [Fact]
    public void Hangul_typed_on_another_system_is_the_same_password() =>
        Assert.True(Passwords.Fit(new Account(Passwords.Hash(Passwords.Accept("한국의 동맹 외교 정책 열두 글자")), "", default, []), "한국의 동맹 외교 정책 열두 글자".Normalize(System.Text.NormalizationForm.FormD)));
}
