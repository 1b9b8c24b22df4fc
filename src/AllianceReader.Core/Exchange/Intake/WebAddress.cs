namespace AllianceReader.Exchange.Intake;

/// <summary>When two addresses lead to the same page, as far as that can be known without going there.</summary>
internal static class WebAddress
{
    public static bool AreSame(string? one, string? other) => Key(one) is { } key && key == Key(other);

    // Scheme, www., a slash at the end, the fragment and what campaigns add do not count. Bibliographies leave the scheme off.
    private static string? Key(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return null;
        }
        var absolute = address.Contains("://", StringComparison.Ordinal) ? address : $"https://{address}";
        if (!Uri.TryCreate(absolute.Trim(), UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            return null;
        }
        var host = uri.IdnHost.ToLowerInvariant();
        return $"{(host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host)}{uri.AbsolutePath.TrimEnd('/')}{Query(uri)}";
    }

    private static string Query(Uri uri)
    {
        var kept = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !part.StartsWith("utm_", StringComparison.OrdinalIgnoreCase));
        return string.Join('&', kept) is { Length: > 0 } query ? $"?{query}" : "";
    }
}
