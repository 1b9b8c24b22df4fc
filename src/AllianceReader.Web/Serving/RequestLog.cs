using System.Diagnostics;

namespace AllianceReader.Web.Serving;

/// <summary>One line a request: method, path, status, time. Never the query, which may hold words of an essay or a note.</summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            Write(context, Stopwatch.GetElapsedTime(started));
        }
    }

    // The path in its escaped form: a line break in it must not begin a line of the log.
    private void Write(HttpContext context, TimeSpan elapsed) => log.Log(
        context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogLevel.Error : LogLevel.Information,
        "{Method} {Path} answered {Status} in {Elapsed:0.0} ms",
        context.Request.Method,
        context.Request.Path.ToUriComponent(),
        context.Response.StatusCode,
        elapsed.TotalMilliseconds);
}
