using System.Net;
using System.Net.Http.Json;
using AllianceReader.Exchange;
using AllianceReader.Web.Access;
using AllianceReader.Web.Tests.Support;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AllianceReader.Web.Tests.Security;

/// <summary>
/// Where others have a second account, there is whoever has a link to one essay: with that in hand, all else is asked for by its real address.
/// </summary>
public sealed class BeyondTheLinkTests(AppOfAHostileName app) : IClassFixture<AppOfAHostileName>, IAsyncLifetime
{
    private const string Note = "A private thought";

    private string session = "", token = "", shared = "", other = "", theme = "", id = "", deleted = "";

    public async ValueTask InitializeAsync()
    {
        session = await app.LogIn();
        app.Http.DefaultRequestHeaders.Remove("Cookie");
        app.Http.DefaultRequestHeaders.Add("Cookie", session);
        (shared, other, deleted) = (await app.AddEssay("Shared words stand here.", Some.Unheard()), await app.AddEssay("Other words stand here.", Some.Unheard()), await app.AddEssay(Some.Unheard()));
        theme = (await app.Created("/api/themes", new { name = $"Nobody else's business with {other}" })).Text("slug");
        await app.Created($"/api/articles/{shared}/annotations", new { exact = "Shared words", note = "For you." });
        id = (await app.Created($"/api/articles/{other}/annotations", new { exact = "Other words", note = Note, themes = new[] { theme } })).Text("id");
        using var gone = await app.Send(HttpMethod.Delete, $"/api/articles/{deleted}", null, "*");
        Assert.True(gone.IsSuccessStatusCode);
        token = app.Services.GetRequiredService<Shares>().Make(ShareKinds.Essay, shared, notes: true, lasts: null);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task PV05_idor_no_passage_is_read_changed_tagged_deleted_or_brought_back_by_its_real_id()
    {
        (string Verb, string Path, object? Body)[] tried =
        [
            ("GET", $"/api/annotations/{id}", null), ("PUT", $"/api/annotations/{id}", new { note = "Mine now." }), ("PUT", $"/api/annotations/{id}", new { }), ("DELETE", $"/api/annotations/{id}", null),
            ("POST", $"/api/annotations/{id}/keep-as-note", new { }), ("GET", $"/annotations/{id}/edit", null), ("GET", $"/annotations/{id}/delete", null), ("POST", $"/annotations/{id}/delete", null),
            ("POST", $"/api/articles/{other}/annotations", new { exact = "Other", themes = new[] { theme } }), ("POST", $"/api/themes/{theme}/tag", new { annotations = new[] { id } }),
            ("DELETE", $"/api/articles/{other}", null), ("POST", "/api/history/undo", new { }), ("POST", "/history?handler=Undo", null), ("GET", $"/read/{deleted}", null), ("GET", $"/api/articles/{deleted}", null),
        ];
        foreach (var (verb, path, body) in tried)
        {
            using var answer = await Ask(verb, path, body);
            await AssertRefused(answer);
        }

        Assert.Equal(Note, (await app.Get($"/api/annotations/{id}")).Text("note"));
        Assert.Single((await app.Get($"/api/articles/{other}/annotations")).Items());
        using var still = await app.Get($"/api/articles/{deleted}", session);
        Assert.Equal(HttpStatusCode.NotFound, still.StatusCode);
    }

    [Fact]
    public async Task PV06_idor_export_in_no_format()
    {
        foreach (var format in Exporters.All.Select(exporter => exporter.Format).Append("archive"))
        {
            foreach (var path in new[] { $"/api/export?format={format}&article={other}", $"/export/file?format={format}&article={other}", $"/api/export?format={format}" })
            {
                using var answer = await Ask("GET", path);
                await AssertRefused(answer);
            }
        }
    }

    [Fact]
    public async Task PV12_idor_download_what_is_there_is_answered_like_what_is_not()
    {
        foreach (var (there, nowhere) in new[] { ($"/api/articles/{other}", "/api/articles/nobody"), ($"/api/articles/{other}/source", "/api/articles/nobody/source"), ($"/api/annotations/{id}", "/api/annotations/1"), ($"/shared/{other}", "/shared/1"), ($"/shared/{id}", "/shared/2") })
        {
            using var answer = await Ask("GET", there);
            using var unknown = await Ask("GET", nowhere);

            Assert.Equal(unknown.StatusCode, answer.StatusCode);
            Assert.Equal(await Body(unknown), await Body(answer));
        }
    }

    [Fact]
    public async Task PV40_two_ids_what_an_address_asks_for_besides_the_link_is_not_looked_at()
    {
        var plain = await Read($"/shared/{token}");

        Assert.Equal(plain, await Read($"/shared/{token}?article={other}&theme={theme}&slug={other}&id={id}&notes=true&token={other}"));
        Assert.Contains("Shared words", plain, StringComparison.Ordinal);
        using var both = await app.Get($"/shares/new?article={shared}&theme={theme}", session);
        Assert.Equal(HttpStatusCode.NotFound, both.StatusCode);
    }

    [Fact]
    public async Task PV42_events_leak_the_shared_page_and_its_sheet_name_nothing_else()
    {
        var all = await Read($"/shared/{token}") + await Read($"/shared/{token}/themes.css");

        Assert.All([other, theme, id, deleted, Note], secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
        foreach (var path in new[] { "/history", "/api/history", "/api/search?q=words", "/search?q=words", "/api/annotations", "/notes", $"/api/themes/{theme}", "/themes.css", "/api/searches", "/openapi/v1.json" })
        {
            using var answer = await Ask("GET", path);
            await AssertRefused(answer);
        }
    }

    [Fact]
    public async Task PV11_xss_username_the_name_of_who_shares_is_words()
    {
        var page = await new HtmlParser().ParseDocumentAsync(await Read($"/shared/{token}"));

        Assert.Empty(page.QuerySelectorAll("[onerror]"));
        Assert.Contains($"Marked and shared by {AppOfAHostileName.Name}.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    // In every place where a careless server would look for a right to it.
    private async Task<HttpResponseMessage> Ask(string verb, string path, object? body = null) => await app.Send(
        new(new(verb), path) { Content = body is null ? null : JsonContent.Create(body) }, $"alliancereader-shared={token}; token={token}",
        $"Authorization: Bearer {token}", $"Referer: {app.Http.BaseAddress}shared/{token}", $"X-Original-URL: /shared/{token}", $"X-Rewrite-URL: /shared/{token}", "If-Match: *");

    private async Task AssertRefused(HttpResponseMessage answer)
    {
        var toLogin = answer.Headers.Location?.OriginalString.StartsWith("/login", StringComparison.Ordinal) == true;
        Assert.True(toLogin || answer.StatusCode == HttpStatusCode.Unauthorized, $"{answer.RequestMessage}: {answer.StatusCode}");
        Assert.DoesNotContain(Note, await Body(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("Other words", await Body(answer), StringComparison.Ordinal);
    }

    private static Task<string> Body(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private async Task<string> Read(string path)
    {
        using var answer = await app.Get(path, null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Body(answer);
    }
}

/// <summary>Its owner is called something that would run in a page.</summary>
public sealed class AppOfAHostileName : TheGuardedApp
{
    public const string Name = "<img src=x onerror=alert(1)>";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Library:Reader", Name);
    }
}
