using AllianceReader.Web.Serving;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace AllianceReader.Web.Access;

/// <summary>How a session is kept in the browser, and what becomes of a request without one.</summary>
internal static class SessionCookie
{
    public static void Describe(CookieAuthenticationOptions options, Door door, LibrarySettings settings)
    {
        // Browsers keep cookies by host, not by port: another library may be open on this machine, too.
        options.Cookie.Name = "alliancereader-" + settings.Mark;
        options.Cookie.HttpOnly = true;
        options.Cookie.Path = "/";
        // Lax: a link to a passage, in a mail or a document, opens it. Whatever changes something needs a token and our own origin besides.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new NamedByTransport();
        options.ExpireTimeSpan = Sessions.Longest;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = context => Look(context, door);
        options.Events.OnRedirectToLogin = Ask;
        options.Events.OnRedirectToAccessDenied = Ask;
    }

    private static Task Look(CookieValidatePrincipalContext context, Door door)
    {
        if (!Sessions.Stands(context.Principal, door.Account))
        {
            context.RejectPrincipal();
        }
        return Task.CompletedTask;
    }

    // Never the framework's own redirect: it is made of the Host header.
    private static Task Ask(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsPage(context.HttpContext))
        {
            context.Response.Redirect("/login" + QueryString.Create("return", Wanted(context.Request)).ToUriComponent());
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        return Task.CompletedTask;
    }

    // What a script fetches (Fetch Metadata says so) would take the page of the login for its answer.
    private static bool IsPage(HttpContext context) =>
        !ProblemsOfCalls.IsCall(context)
        && !context.Request.Path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase)
        && context.Request.Headers["Sec-Fetch-Dest"].ToString() is "" or "document";

    // A form that was sent is not repeated by going there.
    private static string Wanted(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? (request.PathBase + request.Path).ToUriComponent() + request.QueryString : "/";

    /// <summary>Over TLS a browser sees to it that a cookie whose name begins so was set by this host alone, for all of it, and never in the clear.</summary>
    private sealed class NamedByTransport : ICookieManager
    {
        private readonly ChunkingCookieManager cookies = new();

        public string? GetRequestCookie(HttpContext context, string key) => cookies.GetRequestCookie(context, Name(context, key));

        public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
            cookies.AppendResponseCookie(context, Name(context, key), value, options);

        public void DeleteCookie(HttpContext context, string key, CookieOptions options) => cookies.DeleteCookie(context, Name(context, key), options);

        private static string Name(HttpContext context, string key) => context.Request.IsHttps ? "__Host-" + key : key;
    }
}
