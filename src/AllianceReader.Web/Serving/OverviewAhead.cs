using AllianceReader.Overview;

namespace AllianceReader.Web.Serving;

/// <summary>
/// Once the first import is over, makes the overview ready before anybody opens it: its first screen would otherwise wait a second or two
/// for the library to be read and the code to be compiled. A large library is left alone (<see cref="IOverview.ReadAhead"/>).
/// </summary>
internal sealed class OverviewAhead(FirstImport first, IOverview overview, ILogger<OverviewAhead> log) : BackgroundService
{
    // Whoever starts the program looks at its first page, and is not to wait for this.
    private static readonly TimeSpan AfterTheFirstPage = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await (first.ExecuteTask ?? Task.CompletedTask).WaitAsync(stoppingToken);
            await Task.Delay(AfterTheFirstPage, stoppingToken);
            if (await overview.ReadAhead() && !stoppingToken.IsCancellationRequested)
            {
                await overview.Matrix(new());
                await overview.Pairs(new());
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Nobody waits for it.
        }
        // Boundary: whoever opens the overview reads the library themselves, and is told what is wrong with it.
#pragma warning disable CA1031
        catch (Exception exception)
#pragma warning restore CA1031
        {
            log.LogWarning(exception, "The overview could not be made ready");
        }
    }
}
