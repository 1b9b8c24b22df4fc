using Microsoft.Extensions.Primitives;

namespace AllianceReader.Web.Serving;

/// <summary>What a browser may do with what we send: nothing that is not our own, on every answer, errors and files included.</summary>
internal static class SecurityHeaders
{
    // The second wall behind the note renderer: no inline script or style, nothing from elsewhere, no frame, no base.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    private static readonly (string Name, StringValues Value)[] Headers =
    [
        ("Content-Security-Policy", ContentSecurityPolicy),
        ("X-Content-Type-Options", "nosniff"),
        // Browsers then say "Origin: null" even of our own forms; CrossSite knows.
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ];

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // At the last moment: the exception handler empties the headers.
        context.Response.OnStarting(Set, context.Response);
        return next(context);
    });

    private static Task Set(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        foreach (var (name, value) in Headers)
        {
            headers[name] = value;
        }
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-cache";
        }
        return Task.CompletedTask;
    }
}
