namespace AllianceReader.Web.Serving;

/// <summary>What stands around everything else, the host's own checks included: no answer leaves without its headers and its line in the log.</summary>
internal sealed class Frame : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        // Before anybody asks whether the request came by TLS, and from where.
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<ProblemsOfCalls>();
        next(app);
    };
}
