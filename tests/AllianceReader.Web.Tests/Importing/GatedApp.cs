using AllianceReader.Corpus;
using AllianceReader.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace AllianceReader.Web.Tests.Importing;

/// <summary>The app, whose importer takes a file in only when the test says so.</summary>
public sealed class GatedApp : TheApp
{
    public Gate Gate { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            var real = services.Last(service => service.ServiceType == typeof(IImporter)).ImplementationFactory!;
            services.AddSingleton<IImporter>(parts => new GatedImporter((IImporter)real(parts), Gate));
        });
    }

    private sealed class GatedImporter(IImporter real, Gate gate) : IImporter
    {
        public async Task<Task<ImportReport>> Begin(SourceFile file, Attribution by)
        {
            await gate.Pass(file.Name);
            return gate.Unsaved is { } reason
                ? Task.FromResult(new ImportReport { Rejected = [new(file.Name, reason) { IsUnsaved = true }] })
                : await real.Begin(file, by);
        }
    }
}

/// <summary>Open until a test shuts it before a file of some name.</summary>
public sealed class Gate
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The file before which everything stands still; null for none.</summary>
    public string? ShutBefore { get; set; }

    /// <summary>Why the library cannot save anything; null while it can.</summary>
    public string? Unsaved { get; set; }

    /// <summary>Ends when the file has come to the gate.</summary>
    public Task Reached => reached.Task;

    public void Open() => opened.TrySetResult();

    public Task Pass(string name)
    {
        if (name != ShutBefore)
        {
            return Task.CompletedTask;
        }
        reached.TrySetResult();
        return opened.Task;
    }
}
