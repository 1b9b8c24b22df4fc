using System.Net;
using System.Net.Http.Headers;
using AllianceReader.Web.Api;
using AllianceReader.Web.Tests.Support;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace AllianceReader.Web.Tests.Security;

/// <summary>Walks the program's own table of routes, so that a new page or call cannot forget what all others do.</summary>
public class EveryRouteTests(TheApp app) : IClassFixture<TheApp>
{
    private static readonly string[] Changing = ["POST", "PUT", "PATCH", "DELETE"];
    private static readonly string[] Verbs = [.. Changing, "GET", "HEAD", "OPTIONS", "TRACE", "PROPFIND"];

    // Their forms change nothing in the library, and have to work where a token cannot be had: see there.
    private static readonly string[] WithoutToken = ["/settings", "/status"];

    private IEnumerable<Route> Routes => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(route => new Route(Compiled(route)));

    [Fact]
    public void There_are_routes_of_each_kind()
    {
        Assert.InRange(Routes.Count(route => route.IsPage), 50, 500);
        Assert.InRange(Routes.Count(route => route.IsCall), 50, 500);
        Assert.InRange(Routes.Count(route => route is { IsPage: false, IsCall: false }), 50, 1000);
    }

    [Fact]
    public async Task Each_answers_every_verb_with_the_headers_and_without_failing()
    {
        foreach (var path in Routes.Select(route => route.Path).Distinct())
        {
            foreach (var verb in Verbs)
            {
                using var answer = await Send(verb, path);

                Assert.True((int)answer.StatusCode < 500, $"{verb} {path}: {answer.StatusCode}");
                AssertHeaders($"{verb} {path}", answer);
                await AssertProblem($"{verb} {path}", answer);
            }
        }
    }

    [Fact]
    public async Task None_changes_anything_for_another_site()
    {
        foreach (var path in Routes.Select(route => route.Path).Distinct())
        {
            foreach (var verb in Changing)
            {
                using var answer = await Send(verb, path, request => request.Headers.Add("Sec-Fetch-Site", "cross-site"));

                Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{verb} {path}: {answer.StatusCode}");
                AssertHeaders($"{verb} {path}", answer);
            }
        }
    }

    [Fact]
    public async Task No_call_is_read_by_another_site()
    {
        foreach (var path in Routes.Where(route => route.IsCall).Select(route => route.Path).Distinct())
        {
            using var answer = await Send("GET", path, request => request.Headers.Add("Sec-Fetch-Site", "cross-site"));

            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task No_form_of_a_page_counts_without_a_token()
    {
        foreach (var path in Routes.Where(route => route.IsPage).Select(route => route.Path).Distinct().Except(WithoutToken))
        {
            foreach (var verb in Changing)
            {
                using var answer = await Send(verb, path, request => request.Content = new FormUrlEncodedContent([new("title", "Changed")]));

                Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed, $"{verb} {path}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task Reading_changes_nothing_in_the_library()
    {
        await app.AddEssay("Nothing changes by being read.");
        using var db = new SqliteConnection($"Data Source={app.Database};Mode=ReadOnly;Pooling=false");
        await db.OpenAsync(TestContext.Current.CancellationToken);
        var before = Changes(db);

        foreach (var path in Routes.Select(route => route.Path).Distinct())
        {
            (await Send("GET", path)).Dispose();
            (await Send("HEAD", path)).Dispose();
        }

        Assert.Equal(before, Changes(db));
    }

    [Fact]
    public async Task Each_that_takes_a_body_refuses_more_than_its_limit()
    {
        foreach (var route in Routes.Where(route => route.TakesBody))
        {
            Assert.InRange(route.Limit, 1, Limits.Folder);
            foreach (var verb in route.Verbs.Intersect(Changing))
            {
                using var answer = await Send(verb, route.Path, request =>
                {
                    request.Headers.ExpectContinue = true;
                    request.Content = new NeverSent(route.Limit + 1);
                    request.Content.Headers.ContentType = new MediaTypeHeaderValue(route.MediaType);
                });

                Assert.True(answer.StatusCode == HttpStatusCode.RequestEntityTooLarge, $"{verb} {route.Path}: {answer.StatusCode}");
                AssertHeaders($"{verb} {route.Path}", answer);
                await AssertProblem($"{verb} {route.Path}", answer);
            }
        }
    }

    [Fact]
    public void None_but_what_follows_an_import_may_take_as_long_as_it_likes() => Assert.Equal(
        ["/import/runs/nobody/progress"],
        Routes.Where(route => route.HasNoTimeout).Select(route => route.Path).Distinct());

    // What a page's class says of it is known when the page is first asked for.
    private RouteEndpoint Compiled(RouteEndpoint route) => route.Metadata.GetMetadata<PageActionDescriptor>() is { } page
        ? app.Services.GetRequiredService<PageLoader>().LoadAsync(page, route.Metadata).GetAwaiter().GetResult().Endpoint as RouteEndpoint ?? route
        : route;

    private static long Changes(SqliteConnection db)
    {
        using var command = new SqliteCommand("pragma data_version", db);
        return (long)command.ExecuteScalar()!;
    }

    private async Task<HttpResponseMessage> Send(string verb, string path, Action<HttpRequestMessage>? with = null)
    {
        using var request = new HttpRequestMessage(new(verb), path);
        with?.Invoke(request);
        // What is told bit by bit, as an import that goes on, need not be waited for.
        return await app.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    private static void AssertHeaders(string what, HttpResponseMessage answer)
    {
        var said = answer.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        (string Name, string Begins)[] expected =
        [
            ("Content-Security-Policy", "default-src 'none'; "), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
            ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"), ("Permissions-Policy", "camera=()"), ("Cache-Control", ""),
        ];
        foreach (var (name, begins) in expected)
        {
            Assert.True(said.TryGetValue(name, out var value) && value.StartsWith(begins, StringComparison.Ordinal), $"{what}: {name} is '{value}'");
        }
        Assert.False(said.ContainsKey("Server") || said.ContainsKey("X-Powered-By"), what);
        Assert.DoesNotContain("unsafe-eval", said["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'unsafe", said["Content-Security-Policy"], StringComparison.Ordinal);
    }

    // Of an error under /api; of no other may its inside be seen.
    private async Task AssertProblem(string what, HttpResponseMessage answer)
    {
        if ((int)answer.StatusCode < 400)
        {
            return;
        }
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.False(text.Contains("   at ", StringComparison.Ordinal) || text.Contains(app.Folder, StringComparison.Ordinal), $"{what}: {text}");
        if (answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/api/", StringComparison.Ordinal) && answer.RequestMessage.Method != HttpMethod.Head)
        {
            Assert.True(answer.Content.Headers.ContentType?.MediaType == "application/problem+json", $"{what}: {answer.Content.Headers.ContentType}");
        }
    }

    private sealed class Route(RouteEndpoint endpoint)
    {
        /// <summary>One that nothing in the library has.</summary>
        public string Path { get; } = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Filled))).Where(segment => segment.Length > 0));

        public bool IsCall => Path.StartsWith("/api/", StringComparison.Ordinal);

        public bool IsPage => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null;

        public IReadOnlyList<string> Verbs => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["POST"];

        public bool TakesBody => IsPage || Verbs.Intersect(Changing).Any();

        public long Limit => endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? Limits.Upload;

        public string MediaType => endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes[0] ?? "application/x-www-form-urlencoded";

        public bool HasNoTimeout => endpoint.Metadata.GetMetadata<DisableRequestTimeoutAttribute>() is not null;

        private static string Filled(RoutePatternPart part) => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart { IsOptional: true } => "",
            RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(policy => policy.Content is "int" or "long") => "1",
            _ => "nobody",
        };
    }

    // It says how long it is; what refuses it by that never gets to see it.
    private sealed class NeverSent(long length) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new InvalidOperationException("It was asked for.");

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return true;
        }
    }
}
