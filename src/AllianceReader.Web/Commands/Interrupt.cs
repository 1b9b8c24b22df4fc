using System.Runtime.InteropServices;

namespace AllianceReader.Web.Commands;

/// <summary>Ctrl+C, or a friendly end from another program: told to the command, which ends when the work at hand is whole.</summary>
internal sealed class Interrupt : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] signals;

    public Interrupt() => signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, Tell))];

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        foreach (var signal in signals)
        {
            signal.Dispose();
        }
        source.Dispose();
    }

    // A second one ends the program at once, as it would have without.
    private void Tell(PosixSignalContext context)
    {
        context.Cancel = !source.IsCancellationRequested;
        source.Cancel();
    }
}
