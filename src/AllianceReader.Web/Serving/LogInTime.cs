using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Sinks.PeriodicBatching;

namespace AllianceReader.Web.Serving;

/// <summary>
/// Writes the log a few times a second, beside the answers: who reads a page waits for no line, and no two readers for one another's.
/// What is read on standard error goes there in one piece.
/// </summary>
internal sealed class LogInTime(ITextFormatter lines, Logger file) : IBatchedLogEventSink, IDisposable
{
    /// <summary>What a kill takes from the end of the log; short enough to follow it by eye.</summary>
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(200);

    // Some seconds of all that the machine can answer; what comes beyond that before it is written goes.
    private const int Waiting = 20_000;

    /// <param name="lines">What an entry is on standard error.</param>
    /// <param name="file">Closed with the log.</param>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The logger closes its sinks, and they what they write to.")]
    public static LoggerConfiguration InTo(LoggerSinkConfiguration sinks, ITextFormatter lines, Logger file) =>
        sinks.Sink(new PeriodicBatchingSink(new LogInTime(lines, file), new() { Period = Period, BatchSizeLimit = 1_000, QueueLimit = Waiting }));

    public async Task EmitBatchAsync(IEnumerable<LogEvent> batch)
    {
        await using var said = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var entry in batch)
        {
            lines.Format(entry, said);
            file.Write(entry);
        }
        // Standard output is for results.
        await Console.Error.WriteAsync(said.GetStringBuilder());
    }

    public Task OnEmptyBatchAsync() => Task.CompletedTask;

    public void Dispose() => file.Dispose();
}
