using System.Globalization;
using System.Text.RegularExpressions;

namespace AllianceReader.Exchange.Packages;

/// <summary>Trust boundary: a name in a package that could lead out of a folder, to a device, or to another file than it seems to.</summary>
internal static partial class ZipNames
{
    /// <summary>UTF-16 units: as long as a path may be on Windows by default, and longer than any format here needs.</summary>
    private const int Longest = 259;

    /// <returns>What is wrong with it, to follow "It"; null when nothing is.</returns>
    public static string? Fault(string name) => name switch
    {
        "" => "has no name",
        { Length: > Longest } => "has a name longer than a path may be",
        _ when name.Any(IsHidden) => "has a control character in its name",
        _ when name.Contains('\\', StringComparison.Ordinal) => "has a backslash in its name",
        _ when name.Contains(':', StringComparison.Ordinal) => "has a colon in its name, as a drive has",
        _ when name[0] == '/' => "names a place outside of the package",
        _ => name.TrimEnd('/').Split('/').Select(PartFault).FirstOrDefault(fault => fault is not null),
    };

    /// <summary>The same for names that one of the usual file systems takes for the same.</summary>
    public static string Key(string name) => name.TrimEnd('/').Normalized().ToUpperInvariant();

    private static string? PartFault(string part) => part switch
    {
        ".." or "." => "names a place outside of the package",
        "" => "has an empty part in its name",
        _ when part[^1] is '.' or ' ' => "has a name that ends in a dot or a blank, which Windows leaves off",
        _ when Device().IsMatch(part) => "has the name of a device",
        _ => null,
    };

    // Signs that turn the direction of writing show another name than there is (Unicode TR 36, 3.4).
    private static bool IsHidden(char c) => char.IsControl(c)
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // https://learn.microsoft.com/windows/win32/fileio/naming-a-file: with any ending, too.
    [GeneratedRegex(@"^(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])\s*(\.|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Device();
}
