namespace AllianceReader.Web.Pages;

/// <summary>Trust boundary: an address may leave a field out, or repeat it with nothing after the sign of equality.</summary>
internal static class Given
{
    public static IReadOnlyList<string> Of(IReadOnlyList<string>? values) => [.. (values ?? []).OfType<string>()];
}
