using System.Globalization;

namespace AllianceReader.Web.Pages;

/// <summary>Counts carry their nouns.</summary>
internal static class Say
{
    /// <summary><c>1 passage</c>, <c>9 passages</c>, <c>no notes</c>.</summary>
    public static string Count(int count, string noun) => count switch
    {
        0 => $"no {noun}s",
        1 => $"1 {noun}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}s"),
    };
}
