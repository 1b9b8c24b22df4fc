using System.Net;
using AllianceReader.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AllianceReader.Web.Tests.Security;

/// <summary>A link shows one essay or one theme to whoever has it, and nothing else.</summary>
public class SharedLinkTests(TheGuardedApp app) : IClassFixture<TheGuardedApp>
{
    private const string Note = "A private thought";

    [Fact]
    public async Task An_essay_is_read_with_its_marks_and_with_notes_where_that_was_chosen()
    {
        var (slug, session) = await Marked();

        var bare = await Read(await Share(session, $"article={slug}"));
        var noted = await Read(await Share(session, $"article={slug}", ("notes", "true")));

        Assert.Contains("<mark", bare, StringComparison.Ordinal);
        Assert.DoesNotContain(Note, bare, StringComparison.Ordinal);
        Assert.Contains(Note, noted, StringComparison.Ordinal);
        foreach (var page in new[] { bare, noted })
        {
            AssertNothingElse(page);
        }
    }

    [Fact]
    public async Task A_theme_is_read_with_its_passages()
    {
        var (slug, session) = await Marked();
        var theme = $"theme-of-{slug}";

        var bare = await Read(await Share(session, $"theme={theme}"));
        var noted = await Read(await Share(session, $"theme={theme}", ("notes", "true")));

        Assert.Contains("<mark class=\"hl", bare, StringComparison.Ordinal);
        Assert.DoesNotContain(Note, bare, StringComparison.Ordinal);
        Assert.Contains(Note, noted, StringComparison.Ordinal);
        AssertNothingElse(bare);
        AssertNothingElse(noted);
    }

    [Fact]
    public async Task It_is_found_by_no_search_kept_by_no_proxy_and_says_nowhere_where_it_came_from()
    {
        var (slug, session) = await Marked();
        using var answer = await app.Get(await Share(session, $"article={slug}"), null);

        Assert.Equal(["noindex, nofollow"], answer.Headers.GetValues("X-Robots-Tag"));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.Contains("<meta name=\"robots\" content=\"noindex", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_the_secret_only_a_fingerprint_is_kept()
    {
        var (slug, session) = await Marked();
        var link = await Share(session, $"article={slug}");

        var token = link.Split('/')[^1];
        Assert.Equal(32, System.Buffers.Text.Base64Url.DecodeFromChars(token).Length);
        Assert.DoesNotContain(token, await File.ReadAllTextAsync(app.Database + ".shares"), StringComparison.Ordinal);
        await Read(link);
        foreach (var log in Directory.GetFiles(Path.Combine(app.Folder, "logs")))
        {
            using var written = new StreamReader(new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            Assert.DoesNotContain(token, await written.ReadToEndAsync(), StringComparison.Ordinal);
        }
        using var list = await app.Get("/shares", session);
        Assert.DoesNotContain(token, await list.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PV38_stale_claims_a_revoked_link_is_dead_at_the_next_request_and_so_is_one_to_a_deleted_essay()
    {
        var (slug, session) = await Marked();
        var (one, other) = (await Share(session, $"article={slug}"), await Share(session, $"article={slug}"));
        var newest = app.Services.GetRequiredService<Access.Shares>().All[0].Id;
        using var revoked = await app.Fill("/shares", session, ("revoke", newest));

        await AssertGone(other);
        Assert.NotEmpty(await Read(one));
        using var found = await app.Get($"/api/articles/{slug}", session);
        using var deleted = await app.Send(new(HttpMethod.Delete, $"/api/articles/{slug}"), session, $"If-Match: {found.ETag()}");
        Assert.True(deleted.IsSuccessStatusCode);
        await AssertGone(one);
    }

    [Fact]
    public async Task PV39_expired_key_opens_nothing()
    {
        var (slug, session) = await Marked();
        var (day, never) = (await Share(session, $"article={slug}", ("lasts", "day")), await Share(session, $"article={slug}", ("lasts", "never")));
        var before = app.Clock.Now;
        app.Clock.Now += TimeSpan.FromHours(24);

        await AssertGone(day);
        Assert.NotEmpty(await Read(never));
        app.Clock.Now = before;
    }

    [Fact]
    public async Task PV13_readonly_bypass_whoever_has_a_link_can_change_nothing()
    {
        var (slug, session) = await Marked();
        var link = await Share(session, $"article={slug}", ("notes", "true"));
        var before = await Read(link);
        var (token, cookie) = await app.Form("/login", null, []);
        var routes = app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(route => (route.RoutePattern.RawText ?? "").TrimStart('/')).Where(pattern => pattern.StartsWith("api/", StringComparison.Ordinal)).Distinct();
        foreach (var path in routes.Select(pattern => "/" + pattern.Replace("{slug}", slug, StringComparison.Ordinal)).Append(link).Append(link + "/themes.css"))
        {
            foreach (var method in new[] { "POST", "PUT", "DELETE", "PATCH" })
            {
                using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
                using var answer = await app.Send(new(new(method), path.Replace('{', 'x').Replace('}', 'x')) { Content = form }, cookie, $"Authorization: Bearer {link.Split('/')[^1]}");
                var isRefused = (int)answer.StatusCode is 400 or 401 or 404 or 405 || answer.Headers.Location?.OriginalString.StartsWith("/login", StringComparison.Ordinal) == true;
                Assert.True(isRefused, $"{method} {path}: {(int)answer.StatusCode}");
            }
        }

        Assert.Equal(before, await Read(link));
    }

    [Fact]
    public async Task A_page_that_is_kept_for_its_owner_is_kept_from_strangers_and_from_sessions_that_were_left()
    {
        var (slug, session) = await Marked();
        using var first = await app.Get($"/read/{slug}", session);
        using var stranger = await app.Get($"/read/{slug}", null, "If-None-Match: *");
        using var left = await app.Fill("/logout", session);
        using var replayed = await app.Get($"/read/{slug}", session, "If-None-Match: *");

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, replayed.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?article=nobody")]
    [InlineData("?theme=nobody")]
    [InlineData("?article=nobody&theme=nobody")]
    public async Task A_link_leads_to_exactly_one_thing_that_is_there(string query)
    {
        using var answer = await app.Get("/shares/new" + query, await app.LogIn());

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>An essay with a tagged passage that has a note, and another theme that is nobody's business.</summary>
    private async Task<(string Slug, string Session)> Marked()
    {
        var session = await app.LogIn();
        app.Http.DefaultRequestHeaders.Remove("Cookie");
        app.Http.DefaultRequestHeaders.Add("Cookie", session);
        var slug = await app.AddEssay();
        await app.Created("/api/themes", new { name = $"Theme of {slug}" });
        await app.Created($"/api/articles/{slug}/annotations", new { start = 0, end = 18, note = Note, themes = new[] { $"theme-of-{slug}" } });
        await app.Created($"/api/articles/{slug}/annotations", new { note = Note + " on all of it" });
        return (slug, session);
    }

    /// <returns>The path of the link.</returns>
    private async Task<string> Share(string session, string what, params (string, string)[] chosen)
    {
        var parts = what.Split('=');
        using var made = await app.Fill($"/shares/new?{what}", session, [(parts[0], parts[1]), .. chosen]);
        var html = await made.Content.ReadAsStringAsync();
        Assert.True(html.Contains("/shared/", StringComparison.Ordinal), html);
        return "/shared/" + html.Split("/shared/")[1].Split('"')[0];
    }

    private async Task<string> Read(string link)
    {
        using var answer = await app.Get(link, null);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, html);
        return html;
    }

    // Links lead within the page, to the sheets, or to a publisher; there is nothing to fill in or press but what opens a note.
    private static void AssertNothingElse(string html)
    {
        Assert.All(System.Text.RegularExpressions.Regex.Matches(html, "<a [^>]*href=\"([^\"]*)\"").Select(match => match.Groups[1].Value), href => Assert.StartsWith("#", href, StringComparison.Ordinal));
        foreach (var element in new[] { "<form", "<input", "<textarea", "<nav", "/api/", "data-library" })
        {
            Assert.DoesNotContain(element, html, StringComparison.Ordinal);
        }
    }

    private async Task AssertGone(string link)
    {
        using var gone = await app.Get(link, null);
        using var never = await app.Get("/shared/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", null);

        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, never.StatusCode);
        Assert.Equal(await never.Content.ReadAsStringAsync(), await gone.Content.ReadAsStringAsync());
        Assert.Equal(Headers(never), Headers(gone));

        static string Headers(HttpResponseMessage answer) => string.Join('\n', answer.Headers.Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}"));
    }
}
