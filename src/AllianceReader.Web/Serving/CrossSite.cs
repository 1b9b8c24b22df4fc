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
        if (IsGuarded(context) && !IsFromHere(context.Request))
        {
            await Refuse(context);
            return;
        }
        await next(context);
    }

    // A link from elsewhere may open a page; it may not call, and it may not change anything.
    private static bool IsGuarded(HttpContext context) =>
        ProblemsOfCalls.IsCall(context) || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method));

    private bool IsFromHere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is "" or "same-origin" or "none" && (origin.Length == 0 || IsOwn(origin, request));
    }

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
