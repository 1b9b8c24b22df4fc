using System.Net;
using AllianceReader.Web.Access;
using AllianceReader.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace AllianceReader.Web.Tests.Security;

/// <summary>A picture in a page of somebody else's can make a reader's browser ask for any address here: all that changes something is asked for so, over things that exist.</summary>
public sealed class ReadingChangesNothingTests(TheGuardedApp app) : IClassFixture<TheGuardedApp>
{
    // What forms say, for whoever would take it from an address; and the ways to say that a reading is meant as another verb.
    private const string Filled = "name=Changed&title=Changed&note=Changed&into=habit&theme=habit&entry=1&revoke=all&confirm=true&version=1&add=x&text=Changed&url=http%3A%2F%2Flocalhost%2F&_method=DELETE";
    private static readonly string[] headers = ["X-HTTP-Method-Override: DELETE", "X-HTTP-Method: DELETE", "X-Method-Override: POST"];

    [Fact]
    public async Task PV08_csrf_get_nothing_that_changes_does_so_by_being_read()
    {
        var (session, there) = await Fill();
        using var db = new SqliteConnection($"Data Source={app.Database};Mode=ReadOnly;Pooling=false");
        await db.OpenAsync(TestContext.Current.CancellationToken);
        var before = State(db);
        var asked = 0;
        foreach (var route in Routes().Where(Changes).DistinctBy(route => route.RoutePattern.RawText))
        {
            var path = there.Aggregate("/" + route.RoutePattern.RawText!.TrimStart('/'), (filled, one) => filled.Replace(one.Key, one.Value, StringComparison.Ordinal));
            foreach (var query in Handlers(route).Select(handler => $"?handler={handler}&{Filled}").Prepend($"?{Filled}"))
            {
                foreach (var verb in new[] { HttpMethod.Get, HttpMethod.Head })
                {
                    using var answer = await app.Send(new(verb, path + query), session, headers);
                    Assert.True((int)answer.StatusCode < 500, $"{verb} {path}{query}: {(int)answer.StatusCode}");
                    Assert.True(before == State(db), $"{verb} {path}{query} changes something");
                    Assert.True(IsPage(route) || IsRead(route) || answer.StatusCode is HttpStatusCode.MethodNotAllowed || IsName(answer), $"{verb} {path}: {(int)answer.StatusCode}");
                    asked++;
                }
            }
        }
        Assert.InRange(asked, 150, 1000);
        using var still = await app.Get("/api/articles", session);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    private IEnumerable<RouteEndpoint> Routes() => app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    private static bool Changes(RouteEndpoint route) => IsPage(route) || Verbs(route).Any(verb => verb is "POST" or "PUT" or "DELETE" or "PATCH");

    private static bool IsPage(RouteEndpoint route) => route.Metadata.GetMetadata<PageActionDescriptor>() is not null;

    private static IReadOnlyList<string> Verbs(RouteEndpoint route) => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];

    // Another route may answer a reading at the same address.
    private bool IsRead(RouteEndpoint route) => Routes().Any(other => Verbs(other).Contains("GET") && other.RoutePattern.RawText?.Trim('/') == route.RoutePattern.RawText?.Trim('/'));

    // At /api/articles/from-address there may stand an essay of that name.
    private static bool IsName(HttpResponseMessage answer) => answer.StatusCode == HttpStatusCode.NotFound && answer.RequestMessage!.RequestUri!.AbsolutePath == "/api/articles/from-address";

    private IEnumerable<string> Handlers(RouteEndpoint route) => route.Metadata.GetMetadata<PageActionDescriptor>() is { } page
        ? app.Services.GetRequiredService<PageLoader>().LoadAsync(page, route.Metadata).GetAwaiter().GetResult().HandlerMethods.Select(handler => handler.Name).OfType<string>().Distinct()
        : [];

    // Of the library, and of what lies beside it.
    private string State(SqliteConnection db)
    {
        using var version = new SqliteCommand("pragma data_version", db);
        return $"{version.ExecuteScalar()} {File.ReadAllText(app.Database + ".account")} {File.ReadAllText(app.Database + ".shares")}";
    }

    /// <summary>One of everything that can be changed, by what stands for it in a route.</summary>
    private async Task<(string Session, IReadOnlyList<KeyValuePair<string, string>> There)> Fill()
    {
        var session = await app.LogIn();
        app.Http.DefaultRequestHeaders.Add("Cookie", session);
        var slug = await app.AddEssay("A habit is kept.");
        var theme = await app.Created("/api/themes", new { name = "Habit" });
        var note = await app.Created($"/api/articles/{slug}/annotations", new { exact = "habit", note = "Kept.", themes = new[] { theme.Text("slug") } });
        var collection = await app.Created("/api/collections", new { name = "Seminar" });
        var search = await app.Created("/api/searches", new { name = "Habits", q = "habit" });
        app.Services.GetRequiredService<Shares>().Make(ShareKinds.Essay, slug, notes: true, lasts: null);
        return (session,
        [
            new("themes/{slug}", $"themes/{theme.Text("slug")}"), new("collections/{slug}", $"collections/{collection.Text("slug")}"),
            new("searches/{slug}", $"searches/{search.Text("slug")}"), new("saved/{slug}", $"saved/{search.Text("slug")}"), new("{slug}", slug), new("{id}", note.Text("id")),
            new("{deed:regex(^(archive|unarchive|delete)$)}", "delete"),
        ]);
    }
}
