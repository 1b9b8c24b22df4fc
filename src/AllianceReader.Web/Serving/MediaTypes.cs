using System.Net.Mime;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace AllianceReader.Web.Serving;

/// <summary>
/// Trust boundary: a form of another site can send text/plain and the like without asking, but never application/json. So a call
/// takes the type it says and no other; routing alone also lets <c>application/ld+json</c> and its kind through.
/// </summary>
internal sealed class MediaTypes(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var accepted = context.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>();
        if (accepted is null || context.Request.ContentType is not { } sent)
        {
            return next(context);
        }
        if (!MediaTypeHeaderValue.TryParse(sent, out var type) || !IsAmong(accepted.ContentTypes, type))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return Task.CompletedTask;
        }
        if (IsJson(type))
        {
            // The JSON binder fails over a charset in quotes, which means the same.
            context.Request.ContentType = MediaTypeNames.Application.Json;
        }
        return next(context);
    }

    private static bool IsAmong(IReadOnlyList<string> types, MediaTypeHeaderValue type) =>
        types.Any(known => type.MediaType.Equals(known, StringComparison.OrdinalIgnoreCase)) && (!IsJson(type) || IsUtf8(type));

    private static bool IsJson(MediaTypeHeaderValue type) => type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase);

    // JSON between programs is UTF-8 (RFC 8259 section 8.1). From UTF-16, .NET would take half a character as U+FFFD without a word.
    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        type.Charset.Length == 0 || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
