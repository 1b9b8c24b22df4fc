using AllianceReader.Web.Api;

namespace AllianceReader.Web.Serving;

/// <summary>Every error under <c>/api</c> leaves as problem details, whichever part of the program it comes from.</summary>
internal sealed class ProblemsOfCalls(RequestDelegate next, ILogger<ProblemsOfCalls> log)
{
    // Nginx's number for a caller who has hung up; nobody reads it but the log.
    private const int HungUp = 499;

    public static bool IsCall(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    public async Task InvokeAsync(HttpContext context)
    {
        if (!IsCall(context))
        {
            await next(context);
            return;
        }
        try
        {
            await next(context);
            if (IsBareError(context.Response))
            {
                await Problem.Of(context.Response.StatusCode).Write(context);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = HungUp;
        }
        // Nothing may leave but problem details; once the answer has begun, only breaking off tells the caller.
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            await Write(context, exception);
        }
    }

    private async Task Write(HttpContext context, Exception exception)
    {
        var problem = Problem.Of(exception);
        if (problem.Status >= StatusCodes.Status500InternalServerError)
        {
            log.LogError(exception, "A call failed");
        }
        context.Response.Clear();
        await problem.Write(context);
    }

    private static bool IsBareError(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400 and not HungUp, ContentType: null, ContentLength: null or 0 };
}
