namespace AllianceReader.Web.Pages;

/// <summary>Trust boundary: an address may repeat a field with nothing after the sign of equality.</summary>
internal static class Given
{
    public static IReadOnlyList<string> Of(IReadOnlyList<string> values) => [.. values.OfType<string>()];
}
