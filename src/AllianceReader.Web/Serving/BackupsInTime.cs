using AllianceReader.Sqlite;
using AllianceReader.Sqlite.Care;

namespace AllianceReader.Web.Serving;

/// <summary>
/// Makes a backup whenever the last one is old enough and something has changed since. Runs beside everything else: it begins after the
/// start is over, copies while people write, and what fails is told in the log and tried again.
/// </summary>
internal sealed class BackupsInTime(RotatingBackups backups, SqliteLibrary library, LibrarySettings settings, TimeProvider time, ILogger<BackupsInTime> log) : BackgroundService
{
    /// <summary>After the start, when people wait for their first page; and then from look to look, since a laptop sleeps through timers.</summary>
    public static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan NextLook = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Backups is not { } every)
        {
            return;
        }
        try
        {
            for (var wait = FirstLook; ; wait = NextLook)
            {
                await Task.Delay(wait, time, stoppingToken);
                await Task.Run(() => Look(every), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start goes on.
        }
    }

    private async Task Look(TimeSpan every)
    {
        var now = time.GetUtcNow();
        try
        {
            if ((backups.LastBefore(now) is not { } last || last.Taken + every <= now) && backups.MakeIfChanged(now) is { } made)
            {
                log.LogInformation("Backed up to {File}", made.Path);
                await library.PruneJournal(backups);
            }
        }
        // Boundary: no backup is no reason to stop reading; a full disk may have room again.
#pragma warning disable CA1031
        catch (Exception exception)
#pragma warning restore CA1031
        {
            log.LogError(exception, "The library could not be backed up to {Folder}", backups.Folder);
        }
    }
}
