using System.Globalization;
using Serilog;
using Serilog.Formatting;
using Serilog.Formatting.Display;
using Serilog.Formatting.Json;

namespace AllianceReader.Web.Serving;

/// <summary>The log: readable on standard error, as JSON lines in a file a day beside the library.</summary>
internal static class Logs
{
    private const string Line = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    // A reader's machine: two weeks and 10 MB a day are enough to find out what happened, and never fill a disk.
    private const int DaysKept = 14;
    private const long LargestFile = 10 * 1024 * 1024;

    public static void AddLogs(this ILoggingBuilder logging, IConfiguration configuration, LibrarySettings settings)
    {
        logging.ClearProviders();
        logging.AddSerilog(Logger(configuration, settings), dispose: true);
    }

    private static Serilog.Core.Logger Logger(IConfiguration configuration, LibrarySettings settings) => LogInTime.InTo(
        new LoggerConfiguration().ReadFrom.Configuration(configuration).WriteTo,
        Sent(new MessageTemplateTextFormatter(Line, CultureInfo.InvariantCulture)),
        File(settings)).CreateLogger();

    // A command that runs beside the server begins another file of the same day.
    private static Serilog.Core.Logger File(LibrarySettings settings) => new LoggerConfiguration()
        .MinimumLevel.Verbose()
        .WriteTo.File(
            Sent(new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture)),
            Path.Combine(settings.Folder, "logs", "alliancereader-.jsonl"),
            rollingInterval: RollingInterval.Day,
            retainedFileCountLimit: DaysKept,
            fileSizeLimitBytes: LargestFile,
            rollOnFileSizeLimit: true,
            buffered: true,
            flushToDiskInterval: TimeSpan.FromSeconds(1))
        .CreateLogger();

    // A log is sent to others.
    private static WithoutLinks Sent(ITextFormatter formatter) => new(new WithoutHome(formatter));
}
