using System.Globalization;
using System.Text.RegularExpressions;
using Serilog.Events;
using Serilog.Formatting;

namespace AllianceReader.Web.Serving;

/// <summary>Leaves out what opens a shared page: it stands in the page's address, which the framework adds to each entry, and a log is sent to others.</summary>
internal sealed partial class WithoutLinks(ITextFormatter formatter) : ITextFormatter
{
    private const string Beginning = "/shared/";

    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        formatter.Format(logEvent, written);
        var text = written.ToString();
        output.Write(text.Contains(Beginning, StringComparison.OrdinalIgnoreCase) ? Link().Replace(text, "/shared/…") : text);
    }

    [GeneratedRegex("/shared/[A-Za-z0-9_-]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
