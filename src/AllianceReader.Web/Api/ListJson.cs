namespace AllianceReader.Web.Api;

/// <summary>A stretch of a list.</summary>
/// <param name="Total">How long the whole list is.</param>
public sealed record ListJson<T>(IReadOnlyList<T> Items, int Total);

internal static class Lists
{
    public static ListJson<TJson> ToJson<T, TJson>(this Page<T> page, Func<T, TJson> json) => new([.. page.Items.Select(json)], page.Total);
}
