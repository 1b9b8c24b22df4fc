using System.Security.Cryptography;
using System.Text;
using AllianceReader.Annotations;
using AllianceReader.Themes;
using AllianceReader.Web.Access;
using Microsoft.Net.Http.Headers;

namespace AllianceReader.Web.Serving;

/// <summary><c>/themes.css</c>: the colours and lines readers chose themselves. Served, since the pages' policy allows no inline style.</summary>
internal static class ThemeStyles
{
    public static void MapThemeStyles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/themes.css", Answer).ExcludeFromDescription();
        routes.MapGet("/shared/{token}/themes.css", Share).ExcludeFromDescription().AllowAnonymous();
    }

    private static async Task<IResult> Answer(IThemeStore themes) => Sheet((await themes.List()).Select(theme => theme.Color));

    // For whoever has a link, which says nothing about themes that are not on it.
    private static async Task<IResult> Share(string token, Shares shares, IThemeStore themes, IAnnotationStore annotations)
    {
        if (shares.Open(token) is not { } share)
        {
            return Results.NotFound();
        }
        HashSet<string> shown = share.Kind == ShareKinds.Theme ? [share.Slug] : (await annotations.InArticle(share.Slug)).SelectMany(annotation => annotation.Themes).ToHashSet();
        return Sheet((await themes.List()).Where(theme => shown.Contains(theme.Slug)).Select(theme => theme.Color));
    }

    private static IResult Sheet(IEnumerable<ThemeColor> colors)
    {
        var sheet = Encoding.UTF8.GetBytes(ThemeSheet.Of(colors));
        return Results.Bytes(sheet, "text/css; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(sheet))[..16]}\""));
    }
}
