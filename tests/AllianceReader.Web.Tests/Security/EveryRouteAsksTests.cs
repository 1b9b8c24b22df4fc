using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace AllianceReader.Web.Tests.Security;

/// <summary>A page or call that is added asks for the password without saying so.</summary>
public class EveryRouteAsksTests(TheGuardedApp app) : IClassFixture<TheGuardedApp>
{
    // For anybody, and why: logging in, being watched, links that were shared, what stands in the place of an answer.
    private static readonly string[] ForAnybody =
    [
        "css/all-of-reading.css", "healthz", "js/all-of-reading.js", "livez", "login", "login/first", "shared/{token}", "shared/{token}/themes.css", "status",
    ];

    [Fact]
    public void Only_what_is_listed_here_is_for_anybody()
    {
        var open = Routes().Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null && route.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

        Assert.Equal(ForAnybody, open.Select(PatternOf).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_other_is_refused_to_strangers_by_each_of_its_methods()
    {
        var asked = 0;
        foreach (var route in Routes().Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            foreach (var method in route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"])
            {
                using var answer = await app.Send(new(new(method), "/" + Filled(PatternOf(route))), null);
                var isAsked = (int)answer.StatusCode is 401 || answer.Headers.Location?.OriginalString.StartsWith("/login", StringComparison.Ordinal) == true;
                Assert.True(isAsked, $"{method} {PatternOf(route)}: {(int)answer.StatusCode}");
                asked++;
            }
        }
        Assert.True(asked > 100, $"{asked} routes");
    }

    private IEnumerable<RouteEndpoint> Routes() => app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    private static string PatternOf(RouteEndpoint route) => (route.RoutePattern.RawText ?? "").TrimStart('/').ToLowerInvariant();

    private static string Filled(string pattern) =>
        System.Text.RegularExpressions.Regex.Replace(pattern, @"\{(\w+)(:\w+)?[^}]*\}", match => match.Groups[2].Value.Length > 0 ? "1" : "x", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
