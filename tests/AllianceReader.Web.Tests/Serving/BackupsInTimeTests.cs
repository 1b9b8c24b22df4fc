using AllianceReader.Sqlite;
using AllianceReader.Sqlite.Care;
using AllianceReader.Web.Serving;
using AllianceReader.Web.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace AllianceReader.Web.Tests.Serving;

public sealed class BackupsInTimeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ManualTime time = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task One_is_made_a_minute_after_the_start_and_the_next_a_day_later_if_something_changed()
    {
        await using var library = await SqliteLibrary.OpenForWriting(Path.Combine(folder.Path, "library.sqlite"));
        var backups = new RotatingBackups(library.Path, Path.Combine(folder.Path, "backups"), kept: 7);
        using var service = Service(library, backups, TimeSpan.FromDays(1));
        await service.StartAsync(TestContext.Current.CancellationToken);
        Assert.Empty(backups.All());

        await time.Pass(BackupsInTime.FirstLook);
        Assert.Single(backups.All());

        await library.Themes.Add(new("Habit"), new("J. Kim", time.GetUtcNow()));
        await time.Pass(BackupsInTime.NextLook);
        Assert.Single(backups.All());

        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromDays(1); passed += BackupsInTime.NextLook)
        {
            await time.Pass(BackupsInTime.NextLook);
        }
        Assert.Equal(2, backups.All().Count);

        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromDays(2); passed += BackupsInTime.NextLook)
        {
            await time.Pass(BackupsInTime.NextLook);
        }
        Assert.Equal(2, backups.All().Count);
        await service.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(-400)]
    public async Task A_clock_that_jumps_and_jumps_back_makes_one_more_and_costs_none(int days)
    {
        await using var library = await SqliteLibrary.OpenForWriting(Path.Combine(folder.Path, "library.sqlite"));
        var backups = new RotatingBackups(library.Path, Path.Combine(folder.Path, "backups"), kept: 1);
        using var service = Service(library, backups, TimeSpan.FromDays(1));
        await service.StartAsync(TestContext.Current.CancellationToken);
        await time.Pass(BackupsInTime.FirstLook);
        var first = Assert.Single(backups.All());

        await LookOn(days);
        Assert.Equal(days > 0 ? 1 : 2, backups.All().Count);
        await LookOn(-days);
        await service.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, backups.All().Count);
        Assert.True(days > 0 || backups.All().Contains(first));

        // Every ten minutes something has changed.
        async Task LookOn(int jump)
        {
            await time.Pass(TimeSpan.FromDays(jump));
            for (var n = 0; n < 5; n++)
            {
                await library.Themes.Add(new($"Theme {jump} {n}"), new("J. Kim", time.GetUtcNow()));
                await time.Pass(BackupsInTime.NextLook);
            }
        }
    }

    [Fact]
    public async Task Off_is_off()
    {
        await using var library = await SqliteLibrary.OpenForWriting(Path.Combine(folder.Path, "library.sqlite"));
        var backups = new RotatingBackups(library.Path, Path.Combine(folder.Path, "backups"), kept: 7);
        using var service = Service(library, backups, every: null);

        await service.StartAsync(TestContext.Current.CancellationToken);
        await service.ExecuteTask!;

        Assert.False(Directory.Exists(backups.Folder));
    }

    [Theory]
    [InlineData("often")]
    [InlineData("7")]
    public async Task A_rhythm_that_cannot_be_meant_is_refused_by_name(string setting)
    {
        var said = await Said.Run(folder.Path, ["serve"], ("Library__Backups", setting));

        Assert.Equal(1, said.ExitCode);
        Assert.Contains("Library__Backups has to be daily, hourly, weekly or off", said.Errors, StringComparison.Ordinal);
    }

    private BackupsInTime Service(SqliteLibrary library, RotatingBackups backups, TimeSpan? every) => new(
        backups,
        library,
        new() { Database = Path.Combine(folder.Path, "library.sqlite"), Reader = "J. Kim", PublicUrl = "http://localhost", BackupFolder = backups.Folder, Journal = Path.Combine(folder.Path, "journal"), Backups = every },
        time,
        NullLogger<BackupsInTime>.Instance);

    /// <summary>A clock that a test moves. Whoever waits for a time waits for the test.</summary>
    private sealed class ManualTime : TimeProvider
    {
        private readonly SemaphoreSlim waiting = new(0);
        private DateTimeOffset now = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);
        private Timer? timer;

        public override DateTimeOffset GetUtcNow() => now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            timer = new(() => callback(state));
            waiting.Release();
            return timer;
        }

        /// <summary>Ends when what was waiting waits again.</summary>
        public async Task Pass(TimeSpan span)
        {
            await waiting.WaitAsync();
            now += span;
            var due = timer!;
            due.Fire();
            await waiting.WaitAsync();
            waiting.Release();
        }

        private sealed class Timer(Action fire) : ITimer
        {
            public void Fire() => fire();

            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
