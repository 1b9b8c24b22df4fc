using AllianceReader.Web.Api;

namespace AllianceReader.Web.Serving;

/// <summary>
/// Trust boundary: a page of another site, open in the reader's own browser, can send requests here. Browsers say where a request
/// comes from (Fetch Metadata, Origin), and scripts cannot change that; programs say nothing and are served.
/// </summary>
internal sealed class CrossSite(RequestDelegate next, LibrarySettings settings)
{
    private readonly string ownOrigin = new Uri(settings.PublicUrl).GetLeftPart(UriPartial.Authority);

    public async Task InvokeAsync(HttpContext context)
    {
        if (IsGuarded(context) && !IsFromHere(context))
        {
            await Refuse(context);
            return;
        }
        await next(context);
    }

    // A link from elsewhere may open a page; it may not call, and it may not change anything.
    private static bool IsGuarded(HttpContext context) =>
        ProblemsOfCalls.IsCall(context) || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method));

    private bool IsFromHere(HttpContext context)
    {
        var site = context.Request.Headers["Sec-Fetch-Site"].ToString();
        var origin = context.Request.Headers.Origin.ToString();
        return site is "" or "same-origin" or "none"
            && (origin.Length == 0 || IsOwn(origin, context.Request) || IsWithheld(context, site, origin));
    }

    // Under "Referrer-Policy: no-referrer" a browser writes "Origin: null" on our own forms too (Fetch 3.2). Where it sends no Fetch
    // Metadata either (plain http beyond loopback), the form's antiforgery token decides; a call has none and is refused.
    private static bool IsWithheld(HttpContext context, string site, string origin) =>
        origin == "null" && (site == "same-origin" || !ProblemsOfCalls.IsCall(context));

    private bool IsOwn(string origin, HttpRequest request) =>
        origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
        // Behind a proxy that ends TLS the reader's browser knows us by the public address.
        || origin.Equals(ownOrigin, StringComparison.OrdinalIgnoreCase);

    private static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return ProblemsOfCalls.IsCall(context)
            ? new Problem(StatusCodes.Status403Forbidden, "This request comes from another site.").Write(context)
            : Task.CompletedTask;
    }
}
