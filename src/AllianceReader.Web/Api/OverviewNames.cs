using AllianceReader.Overview;

namespace AllianceReader.Web.Api;

/// <summary>The words of an overview as addresses have them.</summary>
internal static class OverviewNames
{
    /// <returns>Null when nothing has that name.</returns>
    public static Axis? Axis(string? name) => Find<Axis>(name);

    public static Measure? Measure(string? name) => Find<Measure>(name);

    public static Together? Together(string? name) => Find<Together>(name);

    public static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <exception cref="RefusedException">Given, and nothing has that name.</exception>
    public static T Required<T>(string field, string? name, T otherwise) where T : struct, Enum => string.IsNullOrEmpty(name)
        ? otherwise
        : Find<T>(name) ?? throw new RefusedException(field, $"It is one of {string.Join(", ", Enum.GetValues<T>().Select(Name))}.");

    // Not Enum.TryParse: that also takes numbers, and names put together with commas.
    private static T? Find<T>(string? name) where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => Name(value!.Value) == name);
}
