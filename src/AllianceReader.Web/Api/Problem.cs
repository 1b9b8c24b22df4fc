using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;

namespace AllianceReader.Web.Api;

/// <summary>What went wrong with a call, as RFC 9457 has it.</summary>
internal sealed partial record Problem(int Status, string Detail)
{
    /// <summary>The part of the request that is wrong; null when it is not one part.</summary>
    public string? Field { get; init; }

    public static Problem Of(int status) => new(status, status switch
    {
        StatusCodes.Status400BadRequest => "The request cannot be understood.",
        StatusCodes.Status401Unauthorized => "The library asks for its password. Log in at /login in this browser.",
        StatusCodes.Status404NotFound => "There is nothing at this address.",
        StatusCodes.Status405MethodNotAllowed => "This address does not take that method; the Allow header lists those it takes.",
        StatusCodes.Status413PayloadTooLarge => "The body is larger than this address takes.",
        StatusCodes.Status415UnsupportedMediaType => "Send application/json, or multipart/form-data where files are taken.",
        StatusCodes.Status429TooManyRequests => "More was asked from this address than the library answers in a minute; the Retry-After header says when to go on.",
        StatusCodes.Status504GatewayTimeout => "This took longer than a request may.",
        _ => ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase ? phrase + "." : "The request failed.",
    });

    public static Problem Of(Exception exception) => exception switch
    {
        ProblemException problem => new(problem.Status, problem.Message),
        RefusedException refused => new(StatusCodes.Status400BadRequest, refused.Message) { Field = refused.Field },
        CannotSaveException unsaved => new(StatusCodes.Status507InsufficientStorage, unsaved.Message),
        StaleException stale => new(StatusCodes.Status412PreconditionFailed, stale.Message),
        // The binder wraps what the server said while it read the body: too large, too slow, cut off.
        BadHttpRequestException { InnerException: BadHttpRequestException inner } => Of(inner),
        BadHttpRequestException { InnerException: JsonException json } bad => new(bad.StatusCode, Sentence(json)),
        BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } bad => Unbound(bad.Message),
        BadHttpRequestException bad => Of(bad.StatusCode),
        // Trust boundary: what failed inside is for the log, not for the caller.
        _ => new(StatusCodes.Status500InternalServerError, "Something failed inside AllianceReader. The log says what."),
    };

    public Task Write(HttpContext context) => TypedResults.Problem(
        Detail,
        statusCode: Status,
        title: ReasonPhrases.GetReasonPhrase(Status),
        extensions: Field is null ? null : [new("errors", new Dictionary<string, string[]> { [Field] = [Detail] })]).ExecuteAsync(context);

    // The binder names the parameter with its type in the program: Failed to bind parameter "int? Limit" from "ten".
    private static Problem Unbound(string message) => Binding().Match(message) is { Success: true } match
        ? new(StatusCodes.Status400BadRequest, $"'{match.Groups["value"].Value}' is not understood here.") { Field = JsonNamingPolicy.CamelCase.ConvertName(match.Groups["name"].Value) }
        : new(StatusCodes.Status400BadRequest, "The request lacks something, or its body ends too soon.");

    // Of the parser's own message only the place is kept: the rest names types of the program.
    private static string Sentence(JsonException json) => json.Path is { Length: > 1 } path
        ? $"The body is not the JSON that this address takes, at {path}."
        : "The body is not the JSON that this address takes.";

    [GeneratedRegex("""^Failed to bind parameter "\S+ (?<name>\w+)" from "(?<value>.*)"\.$""", RegexOptions.Singleline)]
    private static partial Regex Binding();
}
