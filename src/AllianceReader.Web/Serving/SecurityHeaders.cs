using AllianceReader.Web.Access;
using Microsoft.Extensions.Primitives;

namespace AllianceReader.Web.Serving;

/// <summary>What a browser may do with what we send: nothing that is not our own, on every answer, errors and files included.</summary>
internal static class SecurityHeaders
{
    private static readonly (string Name, StringValues Value)[] Headers =
    [
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
        context.Response.OnStarting(Set, context);
        return next(context);
    });

    private static Task Set(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        // The second wall behind the note renderer: no inline script or style, nothing from elsewhere, no frame, no base.
        headers.ContentSecurityPolicy = ContentPolicy.Of(context);
        foreach (var (name, value) in Headers)
        {
            headers[name] = value;
        }
        if (context.Request.IsHttps && !Bindings.IsOnThisMachine($"https://{context.Request.Host}"))
        {
            // Not of "localhost": it would bind every other program on this machine to TLS.
            headers.StrictTransportSecurity = "max-age=31536000";
        }
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = context.User.Identity?.IsAuthenticated == true ? "private, no-cache" : "no-cache";
        }
        return Task.CompletedTask;
    }
}
