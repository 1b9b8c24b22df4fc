using System.Net;
using AllianceReader.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;

namespace AllianceReader.Web.Tests.Serving;

public class HealthTests(TheApp app) : IClassFixture<TheApp>
{
    [Fact]
    public async Task It_says_that_it_runs_and_that_it_is_ready()
    {
        Assert.Equal("Running.", await app.Http.GetStringAsync("/livez", TestContext.Current.CancellationToken));
        Assert.StartsWith("Open, with ", await app.Http.GetStringAsync("/healthz", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_tells_no_figures_unless_it_is_told_to()
    {
        using var answer = await app.Http.GetAsync("/metrics");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Told_to_it_tells_of_requests_and_of_the_store_and_of_no_essay()
    {
        await using var told = new MeteredApp();
        await told.InitializeAsync();
        var slug = await told.AddEssay();
        (await told.Http.GetAsync($"/read/{slug}")).Dispose();
        // What it counts it counts from the first time on that somebody asks.
        (await told.Http.GetAsync("/metrics")).Dispose();
        await told.AddEssay();
        (await told.Http.GetAsync($"/read/{slug}")).Dispose();

        var figures = await told.Http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);

        Assert.Contains("http_server_request_duration", figures, StringComparison.Ordinal);
        Assert.Contains("alliancereader_store_commit_duration", figures, StringComparison.Ordinal);
        Assert.Contains("alliancereader_store_writes", figures, StringComparison.Ordinal);
        Assert.DoesNotContain(slug, figures, StringComparison.Ordinal);
    }

    private sealed class MeteredApp : TheApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Library:Metrics", "on");
        }
    }
}
