using Serilog.Events;
using Serilog.Formatting;

namespace AllianceReader.Web.Serving;

/// <summary>Writes <c>~</c> for the reader's home, which framework exceptions name in full: a log is sent to others.</summary>
internal sealed class WithoutHome(ITextFormatter formatter) : ITextFormatter
{
    private static readonly string Home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    // As JSON writes a Windows path.
    private static readonly string EscapedHome = Home.Replace("\\", "\\\\", StringComparison.Ordinal);

    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var written = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        formatter.Format(logEvent, written);
        // A home of "/" (some containers) is nobody's secret, and stands in every path.
        output.Write(Home.Length > 1
            ? written.ToString().Replace(EscapedHome, "~", StringComparison.Ordinal).Replace(Home, "~", StringComparison.Ordinal)
            : written.ToString());
    }
}
