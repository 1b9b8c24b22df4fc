namespace AllianceReader.Web.Serving;

/// <summary>The page that says what went wrong (<c>Pages/Status.cshtml</c>).</summary>
internal static class StatusPage
{
    public const string Address = "/status";

    public static ExceptionHandlerOptions Failed() => new()
    {
        ExceptionHandlingPath = Address,
        StatusCodeSelector = exception => exception switch
        {
            CannotSaveException => StatusCodes.Status507InsufficientStorage,
            StaleException => StatusCodes.Status412PreconditionFailed,
            RefusedException => StatusCodes.Status400BadRequest,
            BadHttpRequestException bad => bad.StatusCode,
            _ => StatusCodes.Status500InternalServerError,
        },
    };
}
