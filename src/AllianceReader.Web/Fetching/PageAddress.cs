namespace AllianceReader.Web.Fetching;

/// <summary>The address of a page, as somebody has typed, pasted or sent it.</summary>
internal static class PageAddress
{
    /// <summary>UTF-16 units. Browsers show no more than that.</summary>
    public const int Longest = 2048;

    /// <summary>With <c>https</c> where no scheme is given, and without what stands behind a <c>#</c>: that is a place in the page.</summary>
    /// <exception cref="FetchRefusedException">No address, or none of a page.</exception>
    public static Uri Parse(string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length == 0)
        {
            throw new FetchRefusedException("No address was given.");
        }
        if (text.Length > Longest)
        {
            throw new FetchRefusedException($"An address has at most {Longest:N0} characters.");
        }
        return Uri.TryCreate(HasScheme(text) ? text : "https://" + text, UriKind.Absolute, out var address)
            ? new UriBuilder(Checked(address)) { Fragment = "" }.Uri
            : throw new FetchRefusedException($"“{text}” is no web address.");
    }

    /// <summary>Trust boundary: where a page sends us on to is looked at like what a reader types.</summary>
    /// <exception cref="FetchRefusedException">Not of the web, or with a name and password in it.</exception>
    public static Uri Checked(Uri address) =>
        address.Scheme is not ("http" or "https") ? throw new FetchRefusedException($"Pages are fetched by http and https only, not by {address.Scheme}.")
        : address.UserInfo.Length > 0 ? throw new FetchRefusedException("An address with a name or a password in it is not fetched.")
        : !NamesASite(address) ? throw new FetchRefusedException("The address names no site.")
        : address;

    // Signs that nobody sees are a host to Uri, and none to anybody else.
    private static bool NamesASite(Uri address)
    {
        try
        {
            return Uri.CheckHostName(address.IdnHost) != UriHostNameType.Unknown;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    // "example.org:8080/essay" has a port; "mailto:somebody" has a scheme.
    private static bool HasScheme(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && text.AsSpan(0, colon).IndexOfAny("./?#[") < 0
        && !(colon + 1 < text.Length && char.IsAsciiDigit(text[colon + 1]));
}
