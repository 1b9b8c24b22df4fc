using AllianceReader.Web.Pages.Notes;

namespace AllianceReader.Web.Pages.Themes;

/// <summary>The address of a theme's page as its list is narrowed and ordered, and of what can be done with that list.</summary>
internal static class ThemeAddress
{
    private static readonly string[] fields = [.. PassageFilter.Fields, "group"];

    public static ListAddress Of(HttpRequest request) => ListAddress.Of(request, fields);

    /// <summary>Its page number, too: where the reader is to come back to.</summary>
    public static ListAddress WithPage(HttpRequest request, string slug) => ListAddress.Of(request, [.. fields, "page"]).At(Path(slug));

    public static string Path(string slug) => $"/themes/{Uri.EscapeDataString(slug)}";
}
