using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Read;

/// <summary>Trust boundary: an address that a source or a reader gave becomes a link only when it leads to the web.</summary>
internal static class Original
{
    public static string? AddressOf(Article article) => IsWeb(article.Url) ? article.Url : null;

    public static bool IsWeb(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
