using System.Net;
using AllianceReader.Exchange;
using AllianceReader.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace AllianceReader.Web.Tests.Serving;

/// <summary>In production nobody is shown why something failed, however they ask for it.</summary>
public sealed class FailureTests(TheFailingApp app) : IClassFixture<TheFailingApp>
{
    private const string Asked = "_trace=1&debug=true&_debug=1&profile=1&XDEBUG_SESSION=1&trace=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E";

    [Theory]
    [InlineData("/export/file?format=csv&")]
    [InlineData("/api/export?format=csv&")]
    public async Task PV25_xss_trace_a_failure_shows_nothing_of_its_inside(string path)
    {
        using var answer = await app.Http.GetAsync(path + Asked, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        await AssertSaysNothing(answer);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/notes")]
    [InlineData("/search")]
    [InlineData("/nothing")]
    [InlineData("/api/articles")]
    [InlineData("/api/nothing")]
    [InlineData("/healthz")]
    public async Task PV25_xss_trace_no_answer_gives_back_what_asks_for_it(string path)
    {
        using var answer = await app.Http.GetAsync($"{path}?{Asked}", TestContext.Current.CancellationToken);

        await AssertSaysNothing(answer);
    }

    private static async Task AssertSaysNothing(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.All(["<img src=x", TheFailingApp.Secret, "   at ", "select ", "Exception"], inside => Assert.DoesNotContain(inside, body, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>It fails when something is taken away, and says why in its log, which nobody else reads.</summary>
public sealed class TheFailingApp : TheApp
{
    public const string Secret = "the inside of it";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddTransient<ISnapshots>(_ => throw new InvalidOperationException(Secret)));
    }
}
