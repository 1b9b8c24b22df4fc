using System.Security.Cryptography;
using System.Text;
using AllianceReader.Themes;
using Microsoft.Net.Http.Headers;

namespace AllianceReader.Web.Serving;

/// <summary><c>/themes.css</c>: the colours and lines readers chose themselves. Served, since the pages' policy allows no inline style.</summary>
internal static class ThemeStyles
{
    public static void MapThemeStyles(this IEndpointRouteBuilder routes) => routes.MapGet("/themes.css", Answer).ExcludeFromDescription();

    private static async Task<IResult> Answer(IThemeStore themes)
    {
        var sheet = Encoding.UTF8.GetBytes(ThemeSheet.Of((await themes.List()).Select(theme => theme.Color)));
        return Results.Bytes(sheet, "text/css; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(sheet))[..16]}\""));
    }
}
