using System.Text.RegularExpressions;

namespace AllianceReader.Web.Pages.Import;

/// <param name="Url">What stands in the field.</param>
/// <param name="IsOn">Whether pages are fetched here at all.</param>
/// <param name="Error">Why it was not fetched; null before it was asked for.</param>
public sealed partial record AddressField(string? Url, bool IsOn, string? Error = null)
{
    /// <summary>What a browser or another program hands over: an address, or words with one in them, as telephones share a page (W3C Web Share Target).</summary>
    public static string? Shared(string? url, string? text) =>
        !string.IsNullOrWhiteSpace(url) ? url : text is null ? null : Address().Match(text) is { Success: true, Value: var found } ? found : null;

    [GeneratedRegex("""https?://[^\s<>"]+""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
