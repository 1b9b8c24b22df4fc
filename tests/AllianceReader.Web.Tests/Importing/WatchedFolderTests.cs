using AllianceReader.Web.Importing;
using AllianceReader.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace AllianceReader.Web.Tests.Importing;

public sealed class WatchedFolderTests
{
    [Fact]
    public async Task What_is_put_into_the_folder_comes_in_and_a_change_of_it_is_a_revision()
    {
        await using var app = new WatchingApp();
        await app.InitializeAsync();
        var file = app.Watched.Write(Path.Combine("inner", "habit.txt"), Some.Essay(1));
        app.Watched.Write(".hidden.txt", Some.Essay(2));
        app.Watched.Write("no-essay.bin", "\0\0");

        await Until(async () => await Total(app) == 1);
        var slug = (await app.Get("/api/articles")).GetProperty("items")[0].Text("slug");
        await File.AppendAllTextAsync(file, "\nAnd a paragraph more, which nobody has read before.\n", TestContext.Current.CancellationToken);
        await Until(async () => (await app.Get($"/api/articles/{slug}")).Number("revision") == 2);
        File.Delete(file);
        app.Watched.Write("later.txt", Some.Essay(3));

        // What went away took nothing with it.
        await Until(async () => await Total(app) == 2);
    }

    private static async Task<int> Total(TheApp app) => (await app.Get("/api/articles")).Number("total");

    private static async Task Until(Func<Task<bool>> holds)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (!await holds())
        {
            await Task.Delay(50, patience.Token);
        }
    }

    private sealed class WatchingApp : TheApp
    {
        public TemporaryFolder Watched { get; } = new();

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            Watched.Dispose();
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Library:Watch", Watched.Path);
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(new HastyClock()));
        }
    }

    /// <summary>The time of day, with waits that are over in a moment.</summary>
    private sealed class HastyClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == WatchedFolder.Beat ? TimeSpan.FromMilliseconds(20) : dueTime, period);
    }
}
