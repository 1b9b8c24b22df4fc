namespace AllianceReader.Web.Api;

/// <summary>Values of a query that may be given several times, or empty by a form that was left alone.</summary>
internal static class Chosen
{
    public static IReadOnlyList<string> From(string[]? values) => [.. (values ?? []).Where(value => !string.IsNullOrWhiteSpace(value))];
}
