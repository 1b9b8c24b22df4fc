using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace AllianceReader.Web.Api;

/// <summary>Versions as HTTP speaks of them (RFC 9110 section 8.8.3): <c>"3"</c>.</summary>
internal static class ETags
{
    /// <summary>A version that nothing has: the store answers to it as to any other stale one.</summary>
    private const long None = -1;

    /// <summary>Describes a call that changes what it must have seen.</summary>
    public static RouteHandlerBuilder AsksForIfMatch(this RouteHandlerBuilder call) => call
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    public static void Tag(this HttpResponse response, long version) =>
        response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <returns>The version a change must build on; null when any will do (<c>*</c>).</returns>
    /// <exception cref="ProblemException">428: the call does not say what it has seen.</exception>
    public static long? Required(string? ifMatch) => string.IsNullOrWhiteSpace(ifMatch)
        ? throw new ProblemException(StatusCodes.Status428PreconditionRequired, "Say what you have seen: send the ETag of your last read as If-Match.")
        : Expected(ifMatch);

    public static long? Optional(string? ifMatch) => string.IsNullOrWhiteSpace(ifMatch) ? null : Expected(ifMatch);

    private static long? Expected(string ifMatch) =>
        ifMatch.Trim() == "*" ? null
        // Strong comparison: a weak tag never matches (RFC 9110 section 13.1.1).
        : EntityTagHeaderValue.TryParse(ifMatch, out var tag) && !tag.IsWeak ? VersionOf(tag)
        : None;

    private static long VersionOf(EntityTagHeaderValue tag) =>
        long.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : None;
}
