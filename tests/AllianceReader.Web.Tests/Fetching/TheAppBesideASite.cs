using System.Net;
using AllianceReader.Web.Fetching;
using AllianceReader.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace AllianceReader.Web.Tests.Fetching;

/// <summary>The app, for which one site of this machine is the whole web, whatever its name.</summary>
public sealed class TheAppBesideASite : TheApp, IAsyncLifetime
{
    public SiteElsewhere Site { get; } = new();

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await Site.InitializeAsync();
        await InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton(_ => new PageFetcher(
            (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]), IPAddress.IsLoopback, TimeSpan.FromMinutes(1))));
    }
}
